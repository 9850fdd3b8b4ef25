resource "aws_config_configuration_recorder" "some" {
  name     = "some"
  role_arn = "arn:aws:iam::123456789012:role/config"
  recording_group {
    all_supported  = false # expect: TCOP-06-705 fail
    resource_types = ["AWS::EC2::Instance"]
  }
}

resource "aws_config_configuration_recorder_status" "some" {
  name       = aws_config_configuration_recorder.some.name
  is_enabled = true
}

# a list without all_supported records the list alone
resource "aws_config_configuration_recorder" "listed" {
  name     = "listed"
  role_arn = "arn:aws:iam::123456789012:role/config"
  recording_group {
    resource_types = ["AWS::EC2::Instance"] # expect: TCOP-06-705 fail
  }
}

resource "aws_config_configuration_recorder" "without_buckets" {
  name     = "without-buckets"
  role_arn = "arn:aws:iam::123456789012:role/config"
  recording_group {
    all_supported = false
    exclusion_by_resource_types {
      resource_types = ["AWS::S3::Bucket"] # expect: TCOP-06-705 fail
    }
    recording_strategy {
      use_only = "EXCLUSION_BY_RESOURCE_TYPES"
    }
  }
}

resource "aws_config_configuration_recorder" "stopped" {
  name     = "stopped"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder_status" "stopped" {
  name       = "stopped"
  is_enabled = false # expect: TCOP-06-705 fail
}

# neither started here nor given a place to deliver to
resource "aws_config_configuration_recorder" "never_started" { # expect: TCOP-06-705 fail
  name     = "never-started"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_securityhub_account" "no_standard" {
  enable_default_standards = false # expect: TCOP-06-705 fail
}
