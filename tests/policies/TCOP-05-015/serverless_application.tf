resource "aws_serverlessapplicationrepository_cloudformation_stack" "bound" {
  name             = "bound"
  application_id   = "arn:aws:serverlessrepo:eu-west-2:123456789012:applications/rotator"
  capabilities     = ["CAPABILITY_IAM"]
  semantic_version = "1.1.60" # expect: TCOP-05-015 pass
}

# The newest version is taken.
resource "aws_serverlessapplicationrepository_cloudformation_stack" "newest" { # expect: TCOP-05-015 fail
  name           = "newest"
  application_id = "arn:aws:serverlessrepo:eu-west-2:123456789012:applications/rotator"
  capabilities   = ["CAPABILITY_IAM"]
}
