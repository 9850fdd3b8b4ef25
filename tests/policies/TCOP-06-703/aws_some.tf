resource "aws_cloudtrail" "all" { # expect: TCOP-06-703 fail
  name                       = "all"
  s3_bucket_name             = "trail"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
}

resource "aws_cloudwatch_log_group" "trail" {
  name = "trail"
}

resource "aws_cloudwatch_log_metric_filter" "root" { # expect: TCOP-06-703 pass
  name           = "root"
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = "{ $.userIdentity.type = \"Root\" }"
  metric_transformation {
    name      = "root"
    namespace = "trail"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "root" {
  alarm_name    = "root"
  metric_name   = aws_cloudwatch_log_metric_filter.root.metric_transformation[0].name
  namespace     = "trail"
  alarm_actions = [aws_sns_topic.security.arn]
}

resource "aws_sns_topic" "security" { # expect: TCOP-06-703 pass
  name = "security"
}

resource "aws_sns_topic_subscription" "security" {
  topic_arn = aws_sns_topic.security.arn
  protocol  = "https"
  endpoint  = "https://events.pagerduty.com/integration/x/enqueue"
}

# No alarm at all.
resource "aws_cloudwatch_log_metric_filter" "trail_changed" { # expect: TCOP-06-703 fail
  name           = "trail-changed"
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = "{ ($.eventName = StopLogging) }"
  metric_transformation {
    name      = "trail-changed"
    namespace = "trail"
    value     = "1"
  }
}

# An alarm that does nothing.
resource "aws_cloudwatch_log_metric_filter" "keys" { # expect: TCOP-06-703 fail
  name           = "keys"
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = "{ ($.eventName = DisableKey) }"
  metric_transformation {
    name      = "keys"
    namespace = "trail"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "keys" {
  alarm_name      = "keys"
  metric_name     = "keys"
  namespace       = "trail"
  alarm_actions   = [aws_sns_topic.unread.arn]
  actions_enabled = false
}

# A composite alarm acts for it.
resource "aws_cloudwatch_log_metric_filter" "vpc" { # expect: TCOP-06-703 pass
  name           = "vpc"
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = "{ ($.eventName = CreateVpc) }"
  metric_transformation {
    name      = "vpc"
    namespace = "trail"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "vpc" {
  alarm_name  = "vpc"
  metric_name = "vpc"
  namespace   = "trail"
}

resource "aws_cloudwatch_composite_alarm" "network" {
  alarm_name    = "network"
  alarm_rule    = "ALARM(${aws_cloudwatch_metric_alarm.vpc.alarm_name})"
  alarm_actions = [aws_sns_topic.security.arn]
}

resource "aws_sns_topic" "unread" { # expect: TCOP-06-703 fail
  name = "unread"
}

# About performance.
resource "aws_cloudwatch_log_metric_filter" "errors" {
  name           = "errors"
  log_group_name = "app"
  pattern        = "ERROR"
  metric_transformation {
    name      = "errors"
    namespace = "app"
    value     = "1"
  }
}

# What a function writes is no record of the trail: the words stand in its own lines.
resource "aws_cloudwatch_log_metric_filter" "function_failed" {
  name           = "failed"
  log_group_name = "/aws/lambda/load"
  pattern        = "errorCode errorMessage"
  metric_transformation {
    name      = "failed"
    namespace = "load"
    value     = "1"
  }
}
