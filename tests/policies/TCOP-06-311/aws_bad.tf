resource "aws_iam_user" "alice" {
  name = "alice"
}

resource "aws_iam_user_login_profile" "alice" { # expect: TCOP-06-311 fail
  user = aws_iam_user.alice.name
}

resource "aws_iam_user" "team" {
  for_each = toset(["bob", "carol"])
  name     = each.key
}

resource "aws_iam_user_login_profile" "team" { # expect: TCOP-06-311 fail, TCOP-06-311 fail
  for_each = aws_iam_user.team
  user     = each.value.name
}
