resource "aws_iam_account_password_policy" "short" {
  minimum_password_length   = 8 # expect: TCOP-06-407 fail
  password_reuse_prevention = 24
}

resource "aws_iam_account_password_policy" "silent" { # expect: TCOP-06-407 fail
  require_symbols = true
}
