resource "aws_s3_bucket" "cases" { # expect: TCOP-10-301 fail
  bucket = "cases"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

# Data events of other buckets say nothing of these; management events are not about objects.
resource "aws_cloudtrail" "others" {
  name           = "others"
  s3_bucket_name = "trail"
  event_selector {
    read_write_type           = "All"
    include_management_events = true
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3:::another-bucket/", "${aws_s3_bucket.ordinary.arn}/"]
    }
  }
  event_selector {
    read_write_type = "WriteOnly"
    data_resource {
      type   = "AWS::S3::Object"
      values = ["${aws_s3_bucket.written.arn}/"] # expect: TCOP-10-301 fail
    }
  }
  event_selector {
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3:::no-slash"] # expect: TCOP-10-301 fail
    }
  }
}

resource "aws_s3_bucket" "ordinary" {
  bucket = "ordinary"
}

# Writes only.
resource "aws_s3_bucket" "written" {
  bucket = "written"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

# Without the slash it is a prefix of longer names.
resource "aws_s3_bucket" "no_slash" {
  bucket = "no-slash"
  tags   = { personal-data = "yes" }
}

resource "aws_s3_bucket" "into_itself" {
  bucket = "into-itself"
}

resource "aws_s3_bucket_logging" "into_itself" {
  bucket        = aws_s3_bucket.into_itself.id
  target_bucket = aws_s3_bucket.into_itself.id # expect: TCOP-10-301 fail
  target_prefix = "logs/"
}

resource "aws_dynamodb_table" "cases" { # expect: TCOP-10-301 fail
  name     = "cases"
  hash_key = "id"
  tags     = { classification = "OFFICIAL-SENSITIVE" }
}
