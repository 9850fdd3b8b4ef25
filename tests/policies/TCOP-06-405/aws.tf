variable "user" {
  type = string
}

resource "aws_iam_access_key" "root" {
  user = "root" # expect: TCOP-06-405 fail
}

resource "aws_iam_access_key" "perhaps" {
  user = var.user == "" ? "root" : var.user # expect: TCOP-06-405 open
}

resource "aws_iam_access_key" "other" {
  user = "deploy"
}

resource "aws_iam_access_key" "asked" {
  user = var.user
}

resource "aws_iam_access_key" "none" {
  count = 0
  user  = "root"
}

resource "aws_iam_access_key" "each" {
  for_each = toset(["root"])
  user     = each.key # expect: TCOP-06-405 fail
}
