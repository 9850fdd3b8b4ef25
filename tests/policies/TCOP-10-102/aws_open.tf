resource "aws_s3_bucket" "home" {
  bucket = "home"
}

resource "aws_s3_bucket_replication_configuration" "home" {
  bucket = aws_s3_bucket.home.id
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {
    status = "Enabled"
    destination {
      bucket = "arn:aws:s3:::somewhere" # expect: TCOP-10-102 open
    }
  }
}

provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "us"
  region = "us-east-1"
}

variable "replicate" {
  type = bool
}

resource "aws_s3_bucket" "abroad" {
  provider = aws.us
  bucket   = "abroad"
}

resource "aws_s3_bucket" "by_status" {
  bucket = "by-status"
}

resource "aws_s3_bucket_replication_configuration" "by_status" {
  bucket = aws_s3_bucket.by_status.id
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {
    status = var.replicate ? "Enabled" : "Disabled" # expect: TCOP-10-102 open
    destination {
      bucket = aws_s3_bucket.abroad.arn
    }
  }
}

resource "aws_s3_bucket" "by_count" {
  bucket = "by-count"
}

resource "aws_s3_bucket_replication_configuration" "by_count" {
  count  = var.replicate ? 1 : 0
  bucket = aws_s3_bucket.by_count.id
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {
    status = "Enabled"
    destination {
      bucket = aws_s3_bucket.abroad.arn # expect: TCOP-10-102 open
    }
  }
}

# The rules stand in a block that may not be there.
resource "aws_s3_bucket" "inline" {
  bucket = "inline"
  dynamic "replication_configuration" {
    for_each = var.replicate ? [1] : []
    content {
      role = "arn:aws:iam::123456789012:role/replication"
      rules {
        status = "Enabled"
        destination {
          bucket = aws_s3_bucket.abroad.arn # expect: TCOP-10-102 open
        }
      }
    }
  }
}
