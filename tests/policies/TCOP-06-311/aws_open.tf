variable "console" {
  type = bool
}

resource "aws_iam_user" "unclear" { # expect: TCOP-06-311 open
  name = "unclear"
}

resource "aws_iam_user" "asked" {
  name = "asked"
}

resource "aws_iam_user_login_profile" "asked" { # expect: TCOP-06-311 open
  count = var.console ? 1 : 0
  user  = aws_iam_user.asked.name
}
