provider "aws" {
  region = "eu-west-2"
}

variable "intake" {
  type = string
}

variable "target" {
  type = string
}

# the bucket belongs to another configuration
resource "aws_cloudtrail" "central" {
  name           = "central"
  s3_bucket_name = "central-trails" # expect: TCOP-10-105 open
}

resource "aws_kinesis_firehose_delivery_stream" "asked" {
  name        = "asked"
  destination = "http_endpoint"
  http_endpoint_configuration {
    url = var.intake # expect: TCOP-10-105 open
  }
}

# a declared region, but an account that nobody has named
resource "aws_cloudwatch_log_subscription_filter" "siem" {
  name            = "siem"
  log_group_name  = "service"
  filter_pattern  = ""
  destination_arn = "arn:aws:logs:eu-west-2:210987654321:destination:siem" # expect: TCOP-10-105 open
}

resource "aws_cloudwatch_event_target" "asked" {
  rule = "everything"
  arn  = var.target # expect: TCOP-10-105 open
}
