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
