resource "aws_ssoadmin_permission_set" "silent" { # expect: TCOP-06-312 pass
  name         = "silent"
  instance_arn = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
}

resource "aws_ssoadmin_permission_set" "day" {
  name             = "day"
  instance_arn     = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  session_duration = "PT7H30M" # expect: TCOP-06-312 pass
}

resource "aws_ssoadmin_account_assignment" "group" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = aws_ssoadmin_permission_set.day.arn
  principal_id       = "0f1e2d3c"
  principal_type     = "GROUP" # expect: TCOP-06-312 pass
  target_id          = "123456789012"
  target_type        = "AWS_ACCOUNT"
}
