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

# Full power for longer than four hours; as text PT12H would sort before PT8H.
resource "aws_ssoadmin_managed_policy_attachment" "administrator" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = aws_ssoadmin_permission_set.day.arn
  managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # expect: TCOP-06-312 fail
}

resource "aws_ssoadmin_permission_set" "day" {
  name             = "day"
  instance_arn     = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  session_duration = "PT8H" # expect: TCOP-06-312 pass
}

resource "aws_iam_role" "people" {
  name                 = "people"
  max_session_duration = 43200 # expect: TCOP-06-312 fail
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithSAML"
      Principal = { Federated = "arn:aws:iam::123456789012:saml-provider/department" }
    }]
  })
}
