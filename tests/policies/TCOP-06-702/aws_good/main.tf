resource "aws_kms_key" "trail" {
  description = "trail"
}

module "archive" {
  source = "./archive"
  name   = "service-trail"
}

resource "aws_cloudtrail" "whole" {
  name                       = "whole"
  s3_bucket_name             = module.archive.id
  kms_key_id                 = aws_kms_key.trail.arn
  enable_log_file_validation = "true" # expect: TCOP-06-702 pass
}

# older arguments on the bucket itself; the account blocks what is public
resource "aws_s3_account_public_access_block" "this" {
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "flows" { # expect: TCOP-06-702 pass
  bucket = "flows"
  versioning {
    enabled    = true
    mfa_delete = true
  }
}

resource "aws_flow_log" "flows" {
  vpc_id               = "vpc-0123456789abcdef0"
  traffic_type         = "ALL"
  log_destination      = "${aws_s3_bucket.flows.arn}/vpc/"
  log_destination_type = "s3"
}

# nothing is written to it that this policy is about
resource "aws_s3_bucket" "website" {
  bucket = "website"
}
