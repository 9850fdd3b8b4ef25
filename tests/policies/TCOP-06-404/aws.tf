resource "aws_iam_user" "person" {
  name = "person"
}

resource "aws_iam_user" "machine" {
  name = "machine"
  tags = { user-type = "machine" } # expect: TCOP-06-404 pass
}

resource "aws_iam_user_policy" "person" { # expect: TCOP-06-404 fail
  user   = aws_iam_user.person.name
  policy = "{}"
}

resource "aws_iam_user_policy_attachment" "machine" {
  user       = aws_iam_user.machine.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_user_policy" "elsewhere" { # expect: TCOP-06-404 open
  user   = "somebody"
  policy = "{}"
}
