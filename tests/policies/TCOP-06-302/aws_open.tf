variable "policies" {
  type = list(string)
}

# Enrolment is not visible in code.
resource "aws_iam_user" "alice" {
  name = "alice"
}

resource "aws_iam_user_login_profile" "alice" { # expect: TCOP-06-302 open
  user = aws_iam_user.alice.name
}

# With Bool alone a request with long-lived keys slips through, so the denial proves nothing.
resource "aws_iam_user" "bob" {
  name = "bob"
}

resource "aws_iam_user_policy" "bob" {
  user = aws_iam_user.bob.name
  policy = jsonencode({
    Statement = [{
      Effect    = "Deny"
      Action    = "*"
      Resource  = "*"
      Condition = { Bool = { "aws:MultiFactorAuthPresent" = "false" } }
    }]
  })
}

resource "aws_iam_user_login_profile" "bob" { # expect: TCOP-06-302 open
  user = aws_iam_user.bob.name
}

# The user stands elsewhere.
resource "aws_iam_user_login_profile" "carol" { # expect: TCOP-06-302 open
  user = "carol"
}

# The policies are not known.
resource "aws_iam_user" "dave" {
  name = "dave"
}

resource "aws_iam_user_policy_attachment" "dave" {
  count      = length(var.policies)
  user       = aws_iam_user.dave.name
  policy_arn = var.policies[count.index]
}

resource "aws_iam_user_login_profile" "dave" { # expect: TCOP-06-302 open
  user = aws_iam_user.dave.name
}
