variable "mfa" {}

resource "aws_cognito_user_pool" "asked" {
  name              = "asked"
  mfa_configuration = var.mfa # expect: TCOP-06-304 open
}

# The clients stand elsewhere.
resource "aws_cognito_user_pool" "alone" { # expect: TCOP-06-304 open
  name = "alone"
}

resource "aws_cognito_user_pool" "optional" {
  name              = "optional"
  mfa_configuration = "OPTIONAL" # expect: TCOP-06-304 open
}
