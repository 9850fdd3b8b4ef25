resource "aws_iam_user" "ci" {
  name = "github-deploy"
}

resource "aws_iam_access_key" "ci" {
  user = aws_iam_user.ci.name # expect: TCOP-06-313 fail
}

locals {
  issuer = "token.actions.githubusercontent.com"
}

resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://${local.issuer}"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_policy_document" "anybody" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::123456789012:oidc-provider/${local.issuer}"]
    }
    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:aud"
      values   = ["sts.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "anybody" {
  name               = "anybody"
  assume_role_policy = data.aws_iam_policy_document.anybody.json # expect: TCOP-06-313 fail
}

resource "aws_iam_role" "wild" {
  name = "wild"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 fail
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringLike = { "token.actions.githubusercontent.com:sub" = "repo:*" } }
    }]
  })
}
