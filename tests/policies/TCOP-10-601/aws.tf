variable "blocked" {
  type = bool
}

resource "aws_s3_bucket" "blocked" {
  bucket = "blocked"
}

resource "aws_s3_bucket_public_access_block" "blocked" {
  bucket                  = aws_s3_bucket.blocked.id
  block_public_acls       = true # expect: TCOP-10-601 pass
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# What is left out of a block is off.
resource "aws_s3_bucket" "half" {
  bucket = "half"
}

resource "aws_s3_bucket_public_access_block" "half" { # expect: TCOP-10-601 fail
  bucket            = aws_s3_bucket.half.id
  block_public_acls = true
}

resource "aws_s3_bucket" "asked" {
  bucket = "asked"
}

resource "aws_s3_bucket_public_access_block" "asked" {
  bucket                  = aws_s3_bucket.asked.id
  block_public_acls       = true
  block_public_policy     = var.blocked # expect: TCOP-10-601 open
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "untold" { # expect: TCOP-10-601 open
  bucket = "untold"
}

resource "aws_s3_bucket" "published" {
  bucket = "published"
  acl    = "public-read" # expect: TCOP-10-601 fail
}

resource "aws_s3_bucket" "open_data" {
  bucket = "register"
  acl    = "public-read"
  tags   = { classification = "OPEN" } # expect: TCOP-10-601 pass
}

resource "aws_s3_access_point" "silent" { # expect: TCOP-10-601 pass
  bucket = aws_s3_bucket.blocked.id
}

resource "aws_s3_access_point" "off" {
  bucket = aws_s3_bucket.blocked.id
  public_access_block_configuration {
    restrict_public_buckets = false # expect: TCOP-10-601 fail
  }
}
