provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

resource "aws_s3_bucket" "home" {
  bucket = "trail-home"
}

resource "aws_cloudtrail" "home" {
  name           = "home"
  s3_bucket_name = aws_s3_bucket.home.bucket # expect: TCOP-10-105 pass
}

resource "aws_kinesis_firehose_delivery_stream" "home" {
  name        = "home"
  destination = "extended_s3"
  extended_s3_configuration {
    role_arn   = "arn:aws:iam::123456789012:role/firehose"
    bucket_arn = "arn:aws:s3:::${aws_s3_bucket.home.id}" # expect: TCOP-10-105 pass
  }
}

resource "aws_kinesis_stream" "logs" {
  name = "logs"
}

resource "aws_cloudwatch_log_destination" "home" {
  name       = "home"
  role_arn   = "arn:aws:iam::123456789012:role/logs"
  target_arn = aws_kinesis_stream.logs.arn # expect: TCOP-10-105 pass
}

resource "aws_cloudwatch_log_subscription_filter" "home" {
  name            = "home"
  log_group_name  = "service"
  filter_pattern  = ""
  destination_arn = "arn:${data.aws_partition.current.partition}:kinesis:eu-west-2:${data.aws_caller_identity.current.account_id}:stream/logs" # expect: TCOP-10-105 pass
}

# events of services without a region are brought home
resource "aws_cloudwatch_event_target" "homeward" {
  provider = aws.virginia
  rule     = "sign-ins"
  arn      = "arn:aws:events:eu-west-2:${data.aws_caller_identity.current.account_id}:event-bus/default" # expect: TCOP-10-105 pass
}

# a function works on events where they are
resource "aws_lambda_function" "handler" {
  provider      = aws.virginia
  function_name = "handler"
  role          = "arn:aws:iam::123456789012:role/handler"
}

resource "aws_cloudwatch_event_target" "function" {
  provider = aws.virginia
  rule     = "sign-ins"
  arn      = aws_lambda_function.handler.arn
}
