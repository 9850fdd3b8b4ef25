resource "aws_cloudtrail" "all" { # expect: TCOP-06-703 pass
  name           = "all"
  s3_bucket_name = "trail"
}

resource "aws_securityhub_account" "all" {}

resource "aws_cloudwatch_event_rule" "sign_in" { # expect: TCOP-06-703 pass
  name          = "sign-in"
  event_pattern = jsonencode({ detail-type = ["AWS Console Sign In via CloudTrail"] })
}

resource "aws_cloudwatch_event_target" "sign_in" {
  rule = aws_cloudwatch_event_rule.sign_in.name
  arn  = "arn:aws:sns:eu-west-2:123456789012:security"
}

resource "aws_cloudwatch_event_rule" "nobody_told" { # expect: TCOP-06-703 open
  name          = "nobody-told"
  event_pattern = jsonencode({ detail-type = ["AWS API Call via CloudTrail"] })
}

variable "stage" {}

# The same name, whatever the stage is; and it may be that of the rule before.
resource "aws_cloudwatch_event_rule" "keys" { # expect: TCOP-06-703 pass
  name          = "keys-${var.stage}"
  event_pattern = jsonencode({ detail-type = ["AWS API Call via CloudTrail"], source = ["aws.kms"] })
}

resource "aws_cloudwatch_event_target" "keys" {
  rule = aws_cloudwatch_event_rule.keys.name
  arn  = "arn:aws:sns:eu-west-2:123456789012:security"
}
