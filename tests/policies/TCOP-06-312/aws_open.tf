variable "session" {}

resource "aws_ssoadmin_permission_set" "asked" {
  name             = "asked"
  instance_arn     = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  session_duration = var.session # expect: TCOP-06-312 open
}

# The permission set stands elsewhere.
resource "aws_ssoadmin_managed_policy_attachment" "administrator" { # expect: TCOP-06-312 open
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef"
  managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

variable "trust" {}

resource "aws_iam_role" "asked" {
  name                 = "asked"
  assume_role_policy   = var.trust
  max_session_duration = 43200 # expect: TCOP-06-312 open
}
