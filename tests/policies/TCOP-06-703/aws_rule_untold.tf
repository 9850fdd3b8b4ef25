resource "aws_cloudwatch_event_rule" "nobody_told" { # expect: TCOP-06-703 fail
  name          = "nobody-told"
  event_pattern = jsonencode({ detail-type = ["AWS API Call via CloudTrail"] })
}
