provider "aws" {
  region = "eu-west-2"
  default_tags {
    tags = { environment = "development" }
  }
}

variable "keep_longer" {
  type = bool
}

resource "aws_cloudwatch_log_group" "quarter" {
  name              = "quarter"
  retention_in_days = 90 # expect: TCOP-10-202 pass
}

# a short period is fine outside production, which the provider's default tags tell
resource "aws_cloudwatch_log_group" "short" {
  name              = "short"
  retention_in_days = 7 # expect: TCOP-10-202 pass
}

resource "aws_cloudwatch_log_group" "either" {
  name              = "either"
  retention_in_days = var.keep_longer ? 365 : 90 # expect: TCOP-10-202 pass
  tags              = { environment = "production" }
}

resource "aws_cloudwatch_log_group" "each" {
  for_each          = { api = 90, web = 400 }
  name              = each.key
  retention_in_days = each.value # expect: TCOP-10-202 pass, TCOP-10-202 pass
}

resource "aws_cloudwatch_log_group" "trail" {
  name              = "trail"
  retention_in_days = 365 # expect: TCOP-10-202 pass
}

resource "aws_cloudtrail" "trail" {
  name                       = "trail"
  s3_bucket_name             = "central-trails"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

# the service keeps entries of this class for a day or two
resource "aws_cloudwatch_log_group" "delivery" {
  name            = "delivery"
  log_group_class = "DELIVERY"
}
