provider "aws" {
  region = "eu-west-2"
}

resource "aws_s3_bucket" "trail" {
  bucket = "service-trail"
}

resource "aws_cloudtrail" "one_region" { # expect: TCOP-06-701 fail
  name           = "one-region"
  s3_bucket_name = aws_s3_bucket.trail.id
}

resource "aws_cloudtrail" "written" {
  name                  = "written"
  s3_bucket_name        = aws_s3_bucket.trail.id
  is_multi_region_trail = "false" # expect: TCOP-06-701 fail
}

resource "aws_cloudtrail" "off" {
  name                  = "off"
  s3_bucket_name        = aws_s3_bucket.trail.id
  is_multi_region_trail = true
  enable_logging        = false # expect: TCOP-06-701 fail
}

resource "aws_cloudtrail" "writes" {
  name                  = "writes"
  s3_bucket_name        = aws_s3_bucket.trail.id
  is_multi_region_trail = true

  event_selector {
    include_management_events = true
    read_write_type           = "WriteOnly" # expect: TCOP-06-701 fail
  }
}

resource "aws_cloudtrail" "reads" {
  name                  = "reads"
  s3_bucket_name        = aws_s3_bucket.trail.id
  is_multi_region_trail = true

  advanced_event_selector { # expect: TCOP-06-701 fail
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
    field_selector {
      field  = "readOnly"
      equals = ["true"]
    }
  }
}

resource "aws_cloudtrail" "local_only" {
  name                          = "local-only"
  s3_bucket_name                = aws_s3_bucket.trail.id
  is_multi_region_trail         = true
  include_global_service_events = false # expect: TCOP-06-701 fail
}

# only events of one region are kept in this store, but it never fails alone
resource "aws_cloudtrail_event_data_store" "regional" {
  name                 = "regional"
  multi_region_enabled = false
}
