provider "aws" {
  region = "eu-west-2"
}

resource "aws_s3_bucket" "home" {
  bucket = "home"
}

resource "aws_s3_bucket" "second" {
  bucket = "second"
}

resource "aws_s3_bucket_replication_configuration" "home" {
  bucket = aws_s3_bucket.home.id
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {
    status = "Enabled"
    destination {
      bucket = "arn:aws:s3:::second" # expect: TCOP-10-102 pass
    }
  }
  rule {
    status = "Disabled"
    destination {
      bucket = "arn:aws:s3:::abroad"
    }
  }
}

# Nothing is copied.
resource "aws_s3_bucket" "alone" {
  bucket = "alone"
}

resource "aws_s3_bucket_replication_configuration" "not_made" {
  count  = 0
  bucket = aws_s3_bucket.alone.id
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {
    status = "Enabled"
    destination {
      bucket = "arn:aws:s3:::abroad"
    }
  }
}

resource "aws_datasync_task" "home" {
  source_location_arn      = "arn:aws:datasync:eu-west-1:123456789012:location/loc-0123456789abcdef0"
  destination_location_arn = "arn:aws:datasync:eu-west-2:123456789012:location/loc-1123456789abcdef0" # expect: TCOP-10-102 pass
}
