resource "aws_s3_bucket" "case_files" { # expect: TCOP-06-104 fail
  bucket = "case-files"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_s3_bucket" "aes" {
  bucket = "aes"
  tags   = { classification = "official-sensitive" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "aes" {
  bucket = aws_s3_bucket.aes.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256" # expect: TCOP-06-104 fail
    }
  }
}

resource "aws_s3_bucket" "aws_key" {
  bucket = "aws-key"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm     = "aws:kms"
        kms_master_key_id = "alias/aws/s3" # expect: TCOP-06-104 fail
      }
    }
  }
}

provider "aws" {
  alias  = "sensitive"
  region = "eu-west-2"
  default_tags {
    tags = { classification = "OFFICIAL-SENSITIVE" }
  }
}

# Classified by the provider's default tags only.
resource "aws_s3_bucket" "by_default_tags" { # expect: TCOP-06-104 fail
  provider = aws.sensitive
  bucket   = "by-default-tags"
}

resource "aws_s3_bucket" "by_count" { # expect: TCOP-06-104 fail
  bucket = "by-count"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "not_made" {
  count  = 0
  bucket = aws_s3_bucket.by_count.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = "arn:aws:kms:eu-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
    }
  }
}
