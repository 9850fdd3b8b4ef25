resource "aws_s3_bucket" "logged" {
  bucket = "logged"
  tags   = { personal-data = "yes" }
}

resource "aws_s3_bucket_logging" "logged" {
  bucket        = aws_s3_bucket.logged.id
  target_bucket = "access-logs" # expect: TCOP-10-301 pass
  target_prefix = "logged/"
}

variable "log_bucket" {}

resource "aws_s3_bucket" "inline" {
  bucket = "inline"
  logging { # expect: TCOP-10-301 pass
    target_bucket = var.log_bucket
  }
}

resource "aws_s3_bucket" "trailed" {
  bucket = "trailed"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_cloudtrail" "data" {
  name           = "data"
  s3_bucket_name = "trail"
  event_selector {
    data_resource {
      type   = "AWS::S3::Object"
      values = ["${aws_s3_bucket.trailed.arn}/"] # expect: TCOP-10-301 pass
    }
    data_resource {
      type   = "AWS::DynamoDB::Table"
      values = ["arn:aws:dynamodb"] # expect: TCOP-10-301 pass
    }
  }
}

resource "aws_dynamodb_table" "cases" {
  name     = "cases"
  hash_key = "id"
  tags     = { classification = "OFFICIAL-SENSITIVE" }
}

# Reads by one selector, writes by another.
resource "aws_s3_bucket" "halves" {
  bucket = "halves"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_cloudtrail" "halves" {
  name           = "halves"
  s3_bucket_name = "trail"
  advanced_event_selector { # expect: TCOP-10-301 pass
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }
    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }
    field_selector {
      field  = "readOnly"
      equals = ["true"]
    }
    field_selector {
      field       = "resources.ARN"
      starts_with = ["arn:aws:s3:::halves/"]
    }
  }
  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }
    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }
    field_selector {
      field  = "readOnly"
      equals = ["false"]
    }
    field_selector {
      field       = "resources.ARN"
      starts_with = ["${aws_s3_bucket.halves.arn}/"]
    }
  }
}

# Ordinary data: nothing is asked for.
resource "aws_s3_bucket" "ordinary" {
  bucket = "ordinary"
}

# A log group is not a table.
resource "aws_cloudwatch_log_group" "app" {
  name = "app"
  tags = { classification = "OFFICIAL-SENSITIVE" }
}
