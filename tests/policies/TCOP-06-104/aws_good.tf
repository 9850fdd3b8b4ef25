# The provider encrypts every bucket: silence is no flaw for ordinary data.
resource "aws_s3_bucket" "ordinary" { # expect: TCOP-06-104 pass
  bucket = "ordinary"
}

resource "aws_kms_key" "own" {}

resource "aws_s3_bucket" "keyed" { # expect: TCOP-06-104 pass
  bucket = "keyed"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "keyed" {
  bucket = aws_s3_bucket.keyed.bucket
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.own.arn
    }
  }
}
