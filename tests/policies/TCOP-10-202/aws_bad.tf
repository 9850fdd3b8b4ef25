resource "aws_cloudwatch_log_group" "silent" { # expect: TCOP-10-202 fail
  name = "silent"
}

resource "aws_cloudwatch_log_group" "forever" {
  name              = "forever"
  retention_in_days = 0 # expect: TCOP-10-202 fail
}

resource "aws_cloudwatch_log_group" "too_long" {
  name              = "too-long"
  retention_in_days = 3653 # expect: TCOP-10-202 fail
}

resource "aws_cloudwatch_log_group" "short" {
  name              = "short"
  retention_in_days = 30 # expect: TCOP-10-202 fail
  tags = {
    Environment = "Production"
  }
}

# 90 days suffice for a service, not for network flows
resource "aws_cloudwatch_log_group" "flows" {
  name              = "flows"
  retention_in_days = "90" # expect: TCOP-10-202 fail
}

resource "aws_flow_log" "flows" {
  vpc_id          = "vpc-0123456789abcdef0"
  traffic_type    = "ALL"
  log_destination = aws_cloudwatch_log_group.flows.arn
  iam_role_arn    = "arn:aws:iam::123456789012:role/flow-logs"
}

# a trail names the group with a suffix
resource "aws_cloudwatch_log_group" "trail" {
  name              = "trail"
  retention_in_days = 180 # expect: TCOP-10-202 fail
}

resource "aws_cloudtrail" "trail" {
  name                       = "trail"
  s3_bucket_name             = "central-trails"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}
