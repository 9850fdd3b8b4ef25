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

# People sign in through the department's provider only.
resource "aws_cognito_user_pool" "federated" {
  name              = "federated"
  mfa_configuration = "OFF"
}

resource "aws_cognito_user_pool_client" "federated" {
  name                         = "federated"
  user_pool_id                 = aws_cognito_user_pool.federated.id
  supported_identity_providers = [aws_cognito_identity_provider.department.provider_name]
}

resource "aws_cognito_identity_provider" "department" {
  user_pool_id  = aws_cognito_user_pool.federated.id
  provider_name = "Department"
  provider_type = "SAML"
  provider_details = {
    MetadataURL = "https://sso.example.gov.uk/metadata"
  }
}
