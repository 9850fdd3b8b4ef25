variable "session" {}

resource "aws_ssoadmin_permission_set" "asked" {
  name             = "asked"
  instance_arn     = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  session_duration = var.session # expect: TCOP-06-312 open
}
