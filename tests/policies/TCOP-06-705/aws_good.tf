resource "aws_config_configuration_recorder" "whole" { # expect: TCOP-06-705 pass
  name     = "whole"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder_status" "whole" {
  name       = aws_config_configuration_recorder.whole.id
  is_enabled = true
}

# identities are recorded in another region
resource "aws_config_configuration_recorder" "regional" {
  name     = "regional"
  role_arn = "arn:aws:iam::123456789012:role/config"
  recording_group {
    all_supported = false
    exclusion_by_resource_types {
      resource_types = ["AWS::IAM::Role", "AWS::IAM::User"] # expect: TCOP-06-705 pass
    }
    recording_strategy {
      use_only = "EXCLUSION_BY_RESOURCE_TYPES"
    }
  }
}

resource "aws_config_configuration_recorder_status" "regional" {
  name       = aws_config_configuration_recorder.regional.name
  is_enabled = "true"
}

resource "aws_securityhub_account" "hub" {
  enable_default_standards = false # expect: TCOP-06-705 pass
}

resource "aws_securityhub_standards_subscription" "fsbp" {
  standards_arn = "arn:aws:securityhub:eu-west-2::standards/aws-foundational-security-best-practices/v/1.0.0" # expect: TCOP-06-705 pass
}

resource "aws_securityhub_standards_subscription" "pci" {
  standards_arn = "arn:aws:securityhub:eu-west-2::standards/pci-dss/v/3.2.1"
}
