# A central team may watch.
resource "aws_cloudtrail" "sent" { # expect: TCOP-06-703 open
  name                       = "sent"
  s3_bucket_name             = "trail"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
}

resource "aws_cloudwatch_log_group" "trail" {
  name = "trail"
}

resource "aws_cloudtrail" "kept" { # expect: TCOP-06-703 fail
  name           = "kept"
  s3_bucket_name = "trail"
}

# It records access to objects alone.
resource "aws_cloudtrail" "objects" {
  name           = "objects"
  s3_bucket_name = "trail"
  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }
    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }
  }
}
