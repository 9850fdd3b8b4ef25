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

# Whose tokens they are is not known.
variable "provider_arn" {}

resource "aws_iam_role" "whose" {
  name = "whose"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 open
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = var.provider_arn }
    }]
  })
}

# The repository may be a star.
resource "aws_iam_role" "repository" {
  name = "repository"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 open
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringLike = { "token.actions.githubusercontent.com:sub" = "repo:example/${var.user}:*" } }
    }]
  })
}

# Customised subjects need a reader.
resource "aws_iam_role" "workflow" {
  name = "workflow"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 open
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
      Condition = {
        StringLike = {
          "token.actions.githubusercontent.com:sub" = "job_workflow_ref:example/workflows/.github/workflows/deploy.yml@*"
        }
      }
    }]
  })
}
