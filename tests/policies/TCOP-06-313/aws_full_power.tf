# Any repository of an owner gets all power, whichever way the role is given it.
locals {
  everything = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  trust = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringLike = { "token.actions.githubusercontent.com:sub" = "repo:example/*" } }
    }]
  })
}

resource "aws_iam_policy" "everything" {
  name   = "everything"
  policy = local.everything
}

resource "aws_iam_role" "inline" {
  name               = "inline"
  assume_role_policy = local.trust # expect: TCOP-06-313 fail
}

resource "aws_iam_role_policy" "inline" {
  role   = aws_iam_role.inline.id
  policy = local.everything
}

resource "aws_iam_role" "attached" {
  name               = "attached"
  assume_role_policy = local.trust # expect: TCOP-06-313 fail
}

resource "aws_iam_role_policy_attachment" "attached" {
  role       = aws_iam_role.attached.name
  policy_arn = aws_iam_policy.everything.arn
}

resource "aws_iam_role" "listed" {
  name               = "listed"
  assume_role_policy = local.trust # expect: TCOP-06-313 fail
}

resource "aws_iam_policy_attachment" "listed" {
  name       = "listed"
  roles      = [aws_iam_role.listed.name]
  policy_arn = aws_iam_policy.everything.arn
}
