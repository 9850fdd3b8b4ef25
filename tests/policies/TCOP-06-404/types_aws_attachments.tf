resource "aws_iam_user" "exporter" {
  name = "exporter"
  tags = { user-type = "machine", team = "records" }
}

resource "aws_iam_user" "importer" {
  name = "importer"
  tags = { user-type = "machine", team = "intake" }
}

resource "aws_iam_user" "clerk" {
  name = "clerk"
}

resource "aws_iam_policy_attachment" "machines" {
  name       = "machines"
  users      = [aws_iam_user.exporter.name, aws_iam_user.importer.name] # expect: TCOP-06-404 pass
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_policy_attachment" "mixed" {
  name       = "mixed"
  users      = [aws_iam_user.exporter.name, aws_iam_user.clerk.name] # expect: TCOP-06-404 fail
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

# One of them surely is no machine, whoever the other one is.
resource "aws_iam_policy_attachment" "clerk_and_other" {
  name       = "clerk-and-other"
  users      = ["jo", aws_iam_user.clerk.name] # expect: TCOP-06-404 fail
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_policy_attachment" "machine_and_other" { # expect: TCOP-06-404 open
  name       = "machine-and-other"
  users      = ["jo", aws_iam_user.exporter.name]
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
