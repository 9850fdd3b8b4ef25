provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "us"
  region = "us-east-1"
}

resource "aws_s3_bucket" "home" {
  bucket = "home"
}

resource "aws_s3_bucket" "copy" {
  provider = aws.us
  bucket   = "copy"
}

resource "aws_s3_bucket_replication_configuration" "home" {
  bucket = aws_s3_bucket.home.id
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {
    status = "Enabled"
    destination {
      bucket = aws_s3_bucket.copy.arn # expect: TCOP-10-102 fail
    }
  }
}

# The older way: rules in the bucket itself, and only one of two abroad.
resource "aws_s3_bucket" "inline" {
  bucket = "inline"
  replication_configuration {
    role = "arn:aws:iam::123456789012:role/replication"
    rules {
      status = "Enabled"
      destination {
        bucket = aws_s3_bucket.second.arn
      }
    }
    rules {
      status = "Enabled"
      destination {
        bucket = "arn:aws:s3:::${aws_s3_bucket.copy.id}" # expect: TCOP-10-102 fail
      }
    }
  }
}

resource "aws_s3_bucket" "second" {
  bucket = "second"
}

# Newer versions of the provider take a region of the resource's own.
resource "aws_s3_bucket" "own_region" {
  bucket = "own-region"
  region = "ap-southeast-2"
}

resource "aws_s3control_multi_region_access_point" "spread" {
  details {
    name = "spread"
    region {
      bucket = aws_s3_bucket.second.id
    }
    region {
      bucket = aws_s3_bucket.own_region.id # expect: TCOP-10-102 fail
    }
  }
}

resource "aws_datasync_location_s3" "copy" {
  provider      = aws.us
  s3_bucket_arn = aws_s3_bucket.copy.arn
  subdirectory  = "/"
  s3_config {
    bucket_access_role_arn = "arn:aws:iam::123456789012:role/datasync"
  }
}

resource "aws_datasync_task" "abroad" {
  source_location_arn      = "arn:aws:datasync:eu-west-2:123456789012:location/loc-0123456789abcdef0"
  destination_location_arn = aws_datasync_location_s3.copy.arn # expect: TCOP-10-102 fail
}
