# A session of an hour, if nothing else is said.
resource "aws_iam_role" "people" { # expect: TCOP-06-312 pass
  name = "people"
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithSAML"
      Principal = { Federated = "arn:aws:iam::123456789012:saml-provider/department" }
    }]
  })
}
