resource "aws_iam_account_password_policy" "this" {
  minimum_password_length      = 8
  require_lowercase_characters = true
  require_uppercase_characters = true
  require_numbers              = true
  require_symbols              = false
}

resource "aws_iam_user" "contractor" {
  name = "licensing-contractor"
}

resource "aws_iam_user_login_profile" "contractor" {
  user                    = aws_iam_user.contractor.name
  password_reset_required = true
}

resource "aws_iam_group" "operators" {
  name = "licensing-operators"
}

resource "aws_iam_user_group_membership" "contractor" {
  user   = aws_iam_user.contractor.name
  groups = [aws_iam_group.operators.name]
}

data "aws_iam_policy_document" "operators" {
  statement {
    sid       = "RunTheService"
    actions   = ["rds:*", "s3:*", "kms:*", "iam:PassRole"]
    resources = ["*"]
  }
}

resource "aws_iam_group_policy" "operators" {
  name   = "run-the-service"
  group  = aws_iam_group.operators.name
  policy = data.aws_iam_policy_document.operators.json
}

data "aws_iam_policy_document" "approver_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_user.contractor.arn]
    }

    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }
  }
}

resource "aws_iam_role" "approver" {
  name               = "${local.name}-approver"
  assume_role_policy = data.aws_iam_policy_document.approver_trust.json
}

resource "aws_iam_role" "replication" {
  name = "${local.name}-replication"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "s3.amazonaws.com" }
    }]
  })
}

resource "aws_cognito_user_pool" "applicants" {
  name              = "${local.name}-applicants"
  mfa_configuration = "OFF"
}

resource "aws_cognito_user_pool" "inspectors" {
  name              = "${local.name}-inspectors"
  mfa_configuration = local.production ? "ON" : "OPTIONAL"

  software_token_mfa_configuration {
    enabled = true
  }
}
