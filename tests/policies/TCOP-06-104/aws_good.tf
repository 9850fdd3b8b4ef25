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

# Load balancers can write their logs only with the service's own encryption.
resource "aws_s3_bucket" "balancer_logs" { # expect: TCOP-06-104 pass
  bucket = "balancer-logs"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_lb" "front" {
  name = "front"
  access_logs {
    bucket  = aws_s3_bucket.balancer_logs.id
    enabled = true
  }
}

# Classified by the provider's default tags, keyed by an inline block.
provider "aws" {
  alias  = "sensitive"
  region = "eu-west-2"
  default_tags {
    tags = { Classification = "OFFICIAL-SENSITIVE" }
  }
}

resource "aws_s3_bucket" "inline" { # expect: TCOP-06-104 pass
  provider = aws.sensitive
  bucket   = "inline"
  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm     = "aws:kms:dsse"
        kms_master_key_id = aws_kms_key.own.key_id
      }
    }
  }
}
