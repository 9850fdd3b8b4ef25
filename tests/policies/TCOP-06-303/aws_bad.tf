resource "aws_iam_role" "admin" {
  name = "admin"
  assume_role_policy = jsonencode({ # expect: TCOP-06-303 fail
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::123456789012:user/alice" }
    }]
  })
}

# A user in the same configuration, by reference.
resource "aws_iam_user" "carol" {
  name = "carol"
}

resource "aws_iam_role" "by_reference" {
  name = "by-reference"
  assume_role_policy = jsonencode({ # expect: TCOP-06-303 fail
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = aws_iam_user.carol.arn } }]
  })
}

# An absent key satisfies IfExists: a session with long-lived keys carries none.
resource "aws_iam_role" "if_exists" {
  name = "if-exists"
  assume_role_policy = jsonencode({ # expect: TCOP-06-303 fail
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::123456789012:user/alice" }
      Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "true" } }
    }]
  })
}

resource "aws_iam_role" "age_if_exists" {
  name = "age-if-exists"
  assume_role_policy = jsonencode({ # expect: TCOP-06-303 fail
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::123456789012:user/alice" }
      Condition = { NumericLessThanIfExists = { "aws:MultiFactorAuthAge" = "3600" } }
    }]
  })
}

# A group whose member signs in to the console, and nothing asks for a second factor.
resource "aws_iam_user_login_profile" "carol" {
  user = aws_iam_user.carol.name
}

resource "aws_iam_group" "operators" { # expect: TCOP-06-303 fail
  name = "operators"
}

resource "aws_iam_user_group_membership" "carol" {
  user   = aws_iam_user.carol.name
  groups = [aws_iam_group.operators.name, aws_iam_group.weak.name]
}

resource "aws_iam_group_policy_attachment" "operators" {
  group      = aws_iam_group.operators.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_group" "weak" {
  name = "weak"
}

resource "aws_iam_group_policy" "weak" {
  group = aws_iam_group.weak.name
  policy = jsonencode({ # expect: TCOP-06-303 fail
    Statement = [{
      Effect    = "Deny"
      NotAction = ["iam:EnableMFADevice"]
      Resource  = "*"
      Condition = { Bool = { "aws:MultiFactorAuthPresent" = "false" } }
    }]
  })
}
