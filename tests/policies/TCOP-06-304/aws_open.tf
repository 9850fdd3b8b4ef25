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

# The client may not be created.
variable "web" {
  type = bool
}

resource "aws_cognito_user_pool" "maybe" { # expect: TCOP-06-304 open
  name = "maybe"
}

resource "aws_cognito_user_pool_client" "maybe" {
  count                        = var.web ? 1 : 0
  name                         = "maybe"
  user_pool_id                 = aws_cognito_user_pool.maybe.id
  supported_identity_providers = ["COGNITO"]
}

# A second factor is offered, and asked for where the variable says so.
resource "aws_cognito_user_pool" "either" {
  name              = "either"
  mfa_configuration = var.web ? "ON" : "OPTIONAL" # expect: TCOP-06-304 open
}
