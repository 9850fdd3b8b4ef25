provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_s3_bucket" "abroad" {
  provider = aws.ireland
  bucket   = "trail-abroad"
}

resource "aws_cloudtrail" "by_reference" {
  name           = "by-reference"
  s3_bucket_name = aws_s3_bucket.abroad.id # expect: TCOP-10-105 fail
}

resource "aws_cloudtrail" "by_name" {
  name           = "by-name"
  s3_bucket_name = "trail-abroad" # expect: TCOP-10-105 fail
}

resource "aws_kinesis_firehose_delivery_stream" "vendor" {
  name        = "vendor"
  destination = "http_endpoint"
  http_endpoint_configuration {
    url  = "https://aws-kinesis-http-intake.logs.example-saas.com/v1/input" # expect: TCOP-10-105 fail
    name = "Example SaaS"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "splunk" {
  name        = "splunk"
  destination = "splunk"
  splunk_configuration {
    hec_endpoint = "https://http-inputs-example.splunkcloud.com:443" # expect: TCOP-10-105 fail
    hec_token    = "not-a-real-token"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "abroad" {
  name        = "abroad"
  destination = "extended_s3"
  extended_s3_configuration {
    role_arn   = "arn:aws:iam::123456789012:role/firehose"
    bucket_arn = aws_s3_bucket.abroad.arn # expect: TCOP-10-105 fail
  }
}

resource "aws_cloudwatch_log_destination" "abroad" {
  name       = "abroad"
  role_arn   = "arn:aws:iam::123456789012:role/logs"
  target_arn = "arn:aws:kinesis:us-east-1:123456789012:stream/logs" # expect: TCOP-10-105 fail
}

resource "aws_cloudwatch_log_subscription_filter" "abroad" {
  name            = "abroad"
  log_group_name  = "service"
  filter_pattern  = ""
  destination_arn = "arn:aws:logs:eu-west-1:123456789012:destination:siem" # expect: TCOP-10-105 fail
}

data "aws_caller_identity" "current" {}

resource "aws_cloudwatch_event_target" "bus_abroad" {
  rule = "everything"
  arn  = "arn:aws:events:us-east-1:${data.aws_caller_identity.current.account_id}:event-bus/default" # expect: TCOP-10-105 fail
}

resource "aws_sqs_queue" "virginia" {
  provider = aws.virginia
  name     = "events"
}

resource "aws_cloudwatch_event_target" "queue_abroad" {
  provider = aws.virginia
  rule     = "everything"
  arn      = aws_sqs_queue.virginia.arn # expect: TCOP-10-105 fail
}
