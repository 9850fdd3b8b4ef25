variable "user" {}

variable "repositories" {
  type = list(string)
}

resource "aws_iam_access_key" "asked" {
  user = var.user # expect: TCOP-06-313 open
}

resource "aws_iam_role" "owner" {
  name = "owner"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 open
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringLike = { "token.actions.githubusercontent.com:sub" = "repo:example/*" } }
    }]
  })
}

resource "aws_iam_role" "asked" {
  name = "asked"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 open
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringLike = { "token.actions.githubusercontent.com:sub" = var.repositories } }
    }]
  })
}
