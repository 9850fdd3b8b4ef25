locals {
  patterns = {
    calls   = "{ ($.errorCode = \"*UnauthorizedOperation\") }"
    mfa     = "{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") }"
    root    = "{ $.userIdentity.type = \"Root\" }"
    iam     = "{ ($.eventName = PutRolePolicy) }"
    trail   = "{ ($.eventName = StopLogging) }"
    failed  = "{ ($.eventName = ConsoleLogin) && ($.errorMessage = \"Failed authentication\") }"
    keys    = "{ ($.eventName = DisableKey) }"
    buckets = "{ ($.eventName = PutBucketPolicy) }"
    config  = "{ ($.eventName = StopConfigurationRecorder) }"
    groups  = "{ ($.eventName = AuthorizeSecurityGroupIngress) }"
    acls    = "{ ($.eventName = CreateNetworkAcl) }"
    gates   = "{ ($.eventName = AttachInternetGateway) }"
    routes  = "{ ($.eventName = CreateRoute) }"
    vpcs    = "{ ($.eventName = CreateVpc) }"
    org     = "{ ($.eventSource = organizations.amazonaws.com) }"
  }
}

resource "aws_cloudtrail" "all" { # expect: TCOP-06-703 pass
  name           = "all"
  s3_bucket_name = "trail"
}

resource "aws_cloudwatch_log_metric_filter" "all" { # expect: TCOP-06-703 pass, TCOP-06-703 pass, TCOP-06-703 pass, TCOP-06-703 pass, TCOP-06-703 pass, TCOP-06-703 pass, TCOP-06-703 pass, TCOP-06-703 pass, TCOP-06-703 pass, TCOP-06-703 pass, TCOP-06-703 pass, TCOP-06-703 pass, TCOP-06-703 pass, TCOP-06-703 pass, TCOP-06-703 pass
  for_each       = local.patterns
  name           = each.key
  log_group_name = "trail"
  pattern        = each.value
  metric_transformation {
    name      = each.key
    namespace = "trail"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "all" {
  for_each      = local.patterns
  alarm_name    = each.key
  metric_name   = each.key
  namespace     = "trail"
  alarm_actions = [aws_sns_topic.mail.arn]
}

resource "aws_sns_topic" "mail" { # expect: TCOP-06-703 open
  name = "mail"
}

resource "aws_sns_topic_subscription" "mail" {
  topic_arn = aws_sns_topic.mail.arn
  protocol  = "email"
  endpoint  = "security@example.gov.uk"
}
