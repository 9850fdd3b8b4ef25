resource "aws_cloudtrail" "left_out" {
  name           = "left-out"
  s3_bucket_name = "trail"
  advanced_event_selector {
    name = "all objects but those of one bucket"
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }
    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }
    field_selector {
      field           = "resources.ARN"
      not_starts_with = ["${aws_s3_bucket.left_out.arn}/"]
    }
  }
  advanced_event_selector {
    name = "management"
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
  }
}

resource "aws_s3_bucket" "left_out" { # expect: TCOP-10-301 fail
  bucket = "left-out"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

# A trail that is switched off records nothing.
resource "aws_cloudtrail" "stopped" {
  name           = "stopped"
  s3_bucket_name = "trail"
  enable_logging = false
  event_selector {
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
