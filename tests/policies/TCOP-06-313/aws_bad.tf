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

# Trusted by reference to the provider: whose tokens they are stands in its url.
resource "aws_iam_role" "by_reference" {
  name = "by-reference"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 fail
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
    }]
  })
}

# An owner whose name begins so can be made by anybody.
resource "aws_iam_role" "owner_prefix" {
  name = "owner-prefix"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 fail
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Condition = { StringLike = { "token.actions.githubusercontent.com:sub" = ["repo:example/app:*", "repo:example*"] } }
    }]
  })
}

# Anybody can call an environment so.
resource "aws_iam_role" "environment" {
  name = "environment"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 fail
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Condition = { StringEquals = { "token.actions.githubusercontent.com:sub" = "environment:production" } }
    }]
  })
}

# A token without a subject satisfies it.
resource "aws_iam_role" "for_all" {
  name = "for-all"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 fail
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Condition = { "ForAllValues:StringLike" = { "token.actions.githubusercontent.com:sub" = "repo:example/app:*" } }
    }]
  })
}

# A whole owner's repositories, and full power.
resource "aws_iam_role" "administrator" {
  name = "administrator"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 fail
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Condition = { StringLike = { "token.actions.githubusercontent.com:sub" = "repo:example/*" } }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "administrator" {
  role       = aws_iam_role.administrator.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

# Any project of an own GitLab.
resource "aws_iam_role" "gitlab" {
  name = "gitlab"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 fail
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/gitlab.example.gov.uk" }
      Condition = { StringLike = { "gitlab.example.gov.uk:sub" = "project_path:*:ref_type:branch:ref:main" } }
    }]
  })
}

resource "aws_iam_role" "workspaces" {
  name = "workspaces"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 fail
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/app.terraform.io" }
      Condition = { StringLike = { "app.terraform.io:sub" = "organization:*:project:*:workspace:app:run_phase:*" } }
    }]
  })
}
