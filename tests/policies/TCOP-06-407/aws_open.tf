variable "length" {}

resource "aws_iam_account_password_policy" "asked" {
  minimum_password_length   = var.length # expect: TCOP-06-407 open
  password_reuse_prevention = 24
}
