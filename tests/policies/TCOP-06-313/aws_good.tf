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

resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

# Two conditions on the subject: both must hold, so the narrow one binds. StringEquals knows no wildcard.
resource "aws_iam_role" "both" {
  name = "both"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 pass
    Statement = [
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRoleWithWebIdentity"
        Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
        Condition = {
          StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:example/*" }
          StringEquals = { "token.actions.githubusercontent.com:sub" = "repo:example/app:ref:refs/heads/main" }
        }
      },
      {
        Effect    = "Allow"
        Action    = "sts:TagSession"
        Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      },
    ]
  })
}

resource "aws_iam_role" "terraform" {
  name = "terraform"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 pass
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/app.terraform.io" }
      Condition = { StringLike = { "app.terraform.io:sub" = "organization:example:project:*:workspace:app:run_phase:*" } }
    }]
  })
}

resource "aws_iam_role" "gitlab" {
  name = "gitlab"
  assume_role_policy = jsonencode({ # expect: TCOP-06-313 pass
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/gitlab.com" }
      Condition = { StringLike = { "gitlab.com:sub" = "project_path:example/group/app:ref_type:branch:ref:*" } }
    }]
  })
}

# A workload in a cluster, and people who sign in with a directory that is called like a pipeline.
resource "aws_eks_cluster" "this" {
  name     = "this"
  role_arn = "arn:aws:iam::123456789012:role/cluster"
  vpc_config {
    subnet_ids = ["subnet-1"]
  }
}

resource "aws_iam_openid_connect_provider" "cluster" {
  url            = aws_eks_cluster.this.identity[0].oidc[0].issuer
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_role" "workload" {
  name = "workload"
  assume_role_policy = jsonencode({
    Statement = [
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRoleWithWebIdentity"
        Principal = { Federated = aws_iam_openid_connect_provider.cluster.arn }
      },
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRoleWithSAML"
        Principal = { Federated = "arn:aws:iam::123456789012:saml-provider/gitlab" }
      },
    ]
  })
}

# Whose tokens they are is not known, but they are those of a cluster's workload.
variable "cluster_provider" {}

data "aws_iam_policy_document" "workload" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [var.cluster_provider]
    }
    condition {
      test     = "StringEquals"
      variable = "${replace(var.cluster_provider, "/^(.*provider/)/", "")}:sub"
      values   = ["system:serviceaccount:apps:app"]
    }
  }
}

resource "aws_iam_role" "elsewhere" {
  name               = "elsewhere"
  assume_role_policy = data.aws_iam_policy_document.workload.json
}

resource "aws_iam_role" "elsewhere_as_text" {
  name               = "elsewhere-as-text"
  assume_role_policy = <<-EOT
    {
      "Statement": [{
        "Effect": "Allow",
        "Action": "sts:AssumeRoleWithWebIdentity",
        "Principal": {"Federated": "${var.cluster_provider}"},
        "Condition": {"StringEquals": {"${replace(var.cluster_provider, "/^(.*provider/)/", "")}:sub": "system:serviceaccount:apps:app"}}
      }]
    }
  EOT
}

# One of several clusters.
locals {
  clusters = { development = "A1", production = "B2" }
}

resource "aws_iam_openid_connect_provider" "several" {
  url            = "https://oidc.eks.eu-west-2.amazonaws.com/id/${local.clusters[terraform.workspace]}"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_policy_document" "several" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.several.arn]
    }
    condition {
      test     = "StringEquals"
      variable = "oidc.eks.eu-west-2.amazonaws.com/id/${local.clusters[terraform.workspace]}:sub"
      values   = ["system:serviceaccount:apps:app"]
    }
  }
}

resource "aws_iam_role" "several" {
  name               = "several"
  assume_role_policy = data.aws_iam_policy_document.several.json
}
