resource "aws_iam_account_password_policy" "strong" {
  minimum_password_length   = 16 # expect: TCOP-06-407 pass
  password_reuse_prevention = "24"
}
