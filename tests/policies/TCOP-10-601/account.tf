resource "aws_s3_account_public_access_block" "all" {
  block_public_acls       = true # expect: TCOP-10-601 pass, TCOP-10-601 pass
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "covered" {
  bucket = "covered"
}
