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

data "aws_iam_policy" "administrator" {
  name = "AdministratorAccess"
}

resource "aws_ssoadmin_permission_set" "administrator" {
  name             = "administrator"
  instance_arn     = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  session_duration = "PT240M" # expect: TCOP-06-312 pass
}

resource "aws_ssoadmin_managed_policy_attachment" "administrator" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = aws_ssoadmin_permission_set.administrator.arn
  managed_policy_arn = data.aws_iam_policy.administrator.arn # expect: TCOP-06-312 pass
}

resource "aws_ssoadmin_managed_policy_attachment" "reader" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = aws_ssoadmin_permission_set.day.arn
  managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" # expect: TCOP-06-312 pass
}

resource "aws_iam_saml_provider" "department" {
  name                   = "department"
  saml_metadata_document = "<xml/>"
}

resource "aws_iam_role" "people" {
  name                 = "people"
  max_session_duration = 28800 # expect: TCOP-06-312 pass
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithSAML"
      Principal = { Federated = aws_iam_saml_provider.department.arn }
    }]
  })
}

# A pipeline asks for the length it needs.
resource "aws_iam_role" "pipeline" {
  name                 = "pipeline"
  max_session_duration = 43200
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
    }]
  })
}
