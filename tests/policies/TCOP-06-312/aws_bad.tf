resource "aws_ssoadmin_permission_set" "long" {
  name             = "long"
  instance_arn     = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  session_duration = "PT12H" # expect: TCOP-06-312 fail
}

resource "aws_ssoadmin_account_assignment" "person" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = aws_ssoadmin_permission_set.long.arn
  principal_id       = "0f1e2d3c"
  principal_type     = "USER" # expect: TCOP-06-312 fail
  target_id          = "123456789012"
  target_type        = "AWS_ACCOUNT"
}
