variable "users" {
  type = list(string)
}

variable "named" {
  type = bool
}

resource "aws_iam_user" "machine" {
  name = "machine"
  tags = { user-type = "machine" } # expect: TCOP-06-404 pass
}

resource "aws_iam_user_policy" "machine" {
  user   = aws_iam_user.machine.name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::r/*" }] })
}

resource "aws_iam_policy_attachment" "elsewhere" { # expect: TCOP-06-404 open
  name       = "elsewhere"
  users      = ["jo"]
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_policy_attachment" "group" { # expect: TCOP-06-404 pass
  name       = "group"
  groups     = ["clerks"]
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_policy_attachment" "nobody" {
  name       = "nobody"
  users      = [] # expect: TCOP-06-404 pass
  roles      = ["reader"]
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_policy_attachment" "asked" {
  name       = "asked"
  users      = var.users # expect: TCOP-06-404 open
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_policy_attachment" "perhaps" {
  name       = "perhaps"
  users      = var.named ? ["jo"] : [] # expect: TCOP-06-404 open
  roles      = ["reader"]
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
