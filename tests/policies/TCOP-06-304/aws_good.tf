resource "aws_cognito_user_pool" "staff" {
  name              = "staff"
  mfa_configuration = "ON" # expect: TCOP-06-304 pass
}

resource "aws_cognito_user_pool" "public" {
  name              = "public"
  mfa_configuration = "OPTIONAL" # expect: TCOP-06-304 pass
  user_pool_add_ons {
    advanced_security_mode = "ENFORCED"
  }
}

# Machines only: nobody signs in with a password.
resource "aws_cognito_user_pool" "machines" {
  name = "machines"
}

resource "aws_cognito_user_pool_client" "batch" {
  name                = "batch"
  user_pool_id        = aws_cognito_user_pool.machines.id
  allowed_oauth_flows = ["client_credentials"]
}
