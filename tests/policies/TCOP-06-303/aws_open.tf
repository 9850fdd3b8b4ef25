variable "trust" {}

data "aws_caller_identity" "current" {}

resource "aws_iam_role" "asked" {
  name               = "asked"
  assume_role_policy = var.trust # expect: TCOP-06-303 open
}

resource "aws_iam_role" "account" {
  name = "account"
  assume_role_policy = jsonencode({ # expect: TCOP-06-303 open
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
    }]
  })
}

# Whether the condition is there is not known.
variable "ask" {
  type = bool
}

data "aws_iam_policy_document" "maybe" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:user/alice"]
    }
    dynamic "condition" {
      for_each = var.ask ? [true] : []
      content {
        test     = "Bool"
        variable = "aws:MultiFactorAuthPresent"
        values   = [condition.value]
      }
    }
  }
}

resource "aws_iam_role" "maybe" {
  name               = "maybe"
  assume_role_policy = data.aws_iam_policy_document.maybe.json # expect: TCOP-06-303 open
}

# A policy of the group stands elsewhere, and may be the one that refuses.
resource "aws_iam_user" "carol" {
  name = "carol"
}

resource "aws_iam_user_login_profile" "carol" {
  user = aws_iam_user.carol.name
}

resource "aws_iam_group" "operators" { # expect: TCOP-06-303 open
  name = "operators"
}

resource "aws_iam_user_group_membership" "carol" {
  user   = aws_iam_user.carol.name
  groups = [aws_iam_group.operators.name, aws_iam_group.partly.name]
}

resource "aws_iam_group_policy_attachment" "operators" {
  group      = aws_iam_group.operators.name
  policy_arn = var.policy
}

variable "policy" {}

# Only some actions are refused.
resource "aws_iam_group" "partly" { # expect: TCOP-06-303 open
  name = "partly"
}

resource "aws_iam_group_policy" "partly" {
  group = aws_iam_group.partly.name
  policy = jsonencode({
    Statement = [{
      Effect    = "Deny"
      Action    = ["ec2:TerminateInstances"]
      Resource  = "*"
      Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
    }]
  })
}
