variable "log_rds_data_api" {
  type = bool
}

resource "aws_cloudtrail" "defaults" {
  name                  = "defaults"
  s3_bucket_name        = "central-trails"
  is_multi_region_trail = true # expect: TCOP-06-701 pass
}

# half of the events each, all of them together
resource "aws_cloudtrail" "halves" {
  name                  = "halves"
  s3_bucket_name        = "central-trails"
  is_multi_region_trail = "true" # expect: TCOP-06-701 pass

  event_selector {
    read_write_type = "ReadOnly"
  }
  event_selector {
    read_write_type = "WriteOnly"
  }
}

resource "aws_cloudtrail" "advanced" {
  name                  = "advanced"
  s3_bucket_name        = "central-trails"
  is_multi_region_trail = true # expect: TCOP-06-701 pass

  advanced_event_selector {
    name = "management"
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
    field_selector {
      field      = "eventSource"
      not_equals = var.log_rds_data_api ? ["kms.amazonaws.com"] : ["kms.amazonaws.com", "rdsdata.amazonaws.com"]
    }
  }
  advanced_event_selector {
    name = "data"
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }
  }
}

# a second trail for data events leaves management events out on purpose
resource "aws_cloudtrail" "data_events" {
  name           = "data-events"
  s3_bucket_name = "central-trails"

  event_selector {
    include_management_events = false # expect: TCOP-06-701 pass
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}

# single-region, but another trail of this root records everything
resource "aws_cloudtrail" "extra" { # expect: TCOP-06-701 pass
  name           = "extra"
  s3_bucket_name = "central-trails"
}

resource "aws_cloudtrail_event_data_store" "lake" { # expect: TCOP-06-701 pass
  name = "lake"
}

resource "aws_cloudtrail" "nowhere" {
  count          = 0
  name           = "nowhere"
  s3_bucket_name = "central-trails"
}
