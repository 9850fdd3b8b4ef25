data "aws_iam_policy_document" "people" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:user/alice"]
    }
    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }
  }
}

resource "aws_iam_role" "admin" {
  name               = "admin"
  assume_role_policy = data.aws_iam_policy_document.people.json # expect: TCOP-06-303 pass
}

# A role for a service: no person assumes it, so nothing is said of it.
resource "aws_iam_role" "service" {
  name = "service"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

# Other roles and federated people: the identity provider asks for the second factor.
resource "aws_iam_role" "chained" {
  name = "chained"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = aws_iam_role.service.arn } }]
  })
}

resource "aws_iam_role" "recent" {
  name = "recent"
  assume_role_policy = jsonencode({ # expect: TCOP-06-303 pass
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = ["123456789012"] }
      Condition = { NumericLessThan = { "aws:multifactorauthage" = "3600" } }
    }]
  })
}

resource "aws_iam_user" "dave" {
  name = "dave"
}

resource "aws_iam_user_login_profile" "dave" {
  user = aws_iam_user.dave.name
}

resource "aws_iam_group" "people" { # expect: TCOP-06-303 pass
  name = "people"
}

resource "aws_iam_group_membership" "people" {
  name  = "people"
  group = aws_iam_group.people.name
  users = [aws_iam_user.dave.name]
}

resource "aws_iam_group_policy" "people" {
  group = aws_iam_group.people.id
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Action = "*", Resource = "*" },
      {
        Effect    = "Deny"
        NotAction = ["iam:*MFADevice*", "sts:GetSessionToken"]
        Resource  = "*"
        Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
      },
    ]
  })
}

# No member signs in to the console.
resource "aws_iam_user" "mailer" {
  name = "mailer"
}

resource "aws_iam_group" "machines" { # expect: TCOP-06-303 pass
  name = "machines"
}

resource "aws_iam_user_group_membership" "mailer" {
  user   = aws_iam_user.mailer.name
  groups = [aws_iam_group.machines.name]
}

# Nobody in sight.
resource "aws_iam_group" "empty" {
  name = "empty"
}

# Said by a denial.
resource "aws_iam_role" "denied" {
  name = "denied"
  assume_role_policy = jsonencode({ # expect: TCOP-06-303 pass
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::123456789012:user/alice" } },
      {
        Effect    = "Deny"
        Action    = "sts:AssumeRole"
        Principal = { AWS = "*" }
        Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
      },
    ]
  })
}
