resource "aws_cognito_user_pool" "staff" { # expect: TCOP-06-304 fail
  name = "staff"
}

resource "aws_cognito_user_pool_client" "web" {
  name                         = "web"
  user_pool_id                 = aws_cognito_user_pool.staff.id
  supported_identity_providers = ["COGNITO"]
}

resource "aws_cognito_user_pool" "off" {
  name              = "off"
  mfa_configuration = "OFF" # expect: TCOP-06-304 fail
}

resource "aws_cognito_user_pool_client" "off" {
  name         = "off"
  user_pool_id = aws_cognito_user_pool.off.id
}
