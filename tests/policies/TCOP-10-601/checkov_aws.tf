variable "block" {
  type = bool
}

# The bucket stands elsewhere, the block here.
resource "aws_s3_bucket_public_access_block" "half" {
  bucket                  = "records"
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = false # expect: TCOP-10-601 fail
}

resource "aws_s3_bucket_public_access_block" "whole" {
  bucket                  = "letters"
  block_public_acls       = true # expect: TCOP-10-601 pass
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "asked" {
  bucket                  = "reports"
  block_public_acls       = var.block # expect: TCOP-10-601 open
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# One of a bucket here is judged with its bucket.
resource "aws_s3_bucket" "here" {
  count  = 1
  bucket = "here"
}

resource "aws_s3_bucket_public_access_block" "here" {
  bucket                  = aws_s3_bucket.here[0].id
  block_public_acls       = false # expect: TCOP-10-601 fail
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
