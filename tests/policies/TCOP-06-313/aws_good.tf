variable "repository" {
  default = "licensing"
}

data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "bound" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:oidc-provider/token.actions.githubusercontent.com"]
    }
    condition {
      test     = "StringLike"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:example/${var.repository}:ref:refs/heads/main", "repo:example/${var.repository}:environment:prod"]
    }
  }
}

resource "aws_iam_role" "bound" {
  name               = "bound"
  assume_role_policy = data.aws_iam_policy_document.bound.json # expect: TCOP-06-313 pass
}

# A key of a service, not of a pipeline: judged elsewhere.
resource "aws_iam_access_key" "mailer" {
  user = "mailer"
}
