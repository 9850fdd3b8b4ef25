resource "aws_fsx_windows_file_system" "marked" {
  subnet_ids          = ["subnet-0a"]
  throughput_capacity = 32
  tags                = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_fsx_windows_file_system" "half" {
  subnet_ids          = ["subnet-0a"]
  throughput_capacity = 32
  tags                = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_fsx_lustre_file_system" "marked" {
  subnet_ids       = ["subnet-0a"]
  storage_capacity = 1200
  tags             = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_fsx_lustre_file_system" "half" {
  subnet_ids       = ["subnet-0a"]
  storage_capacity = 1200
  tags             = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_fsx_ontap_file_system" "marked" {
  subnet_ids          = ["subnet-0a"]
  preferred_subnet_id = "subnet-0a"
  deployment_type     = "SINGLE_AZ_1"
  tags                = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_fsx_ontap_file_system" "half" {
  subnet_ids          = ["subnet-0a"]
  preferred_subnet_id = "subnet-0a"
  deployment_type     = "SINGLE_AZ_1"
  tags                = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_fsx_openzfs_file_system" "marked" {
  subnet_ids          = ["subnet-0a"]
  deployment_type     = "SINGLE_AZ_1"
  throughput_capacity = 64
  tags                = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_fsx_openzfs_file_system" "half" {
  subnet_ids          = ["subnet-0a"]
  deployment_type     = "SINGLE_AZ_1"
  throughput_capacity = 64
  tags                = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_secretsmanager_secret" "marked" {
  name = "marked"
  tags = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_secretsmanager_secret" "half" {
  name = "half"
  tags = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_ssm_parameter" "marked" {
  name     = "marked"
  type     = "SecureString"
  value_wo = ephemeral.random_password.new.result
  tags     = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_ssm_parameter" "half" {
  name     = "half"
  type     = "SecureString"
  value_wo = ephemeral.random_password.new.result
  tags     = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_s3_bucket" "marked" {
  bucket = "marked"
  tags   = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_s3_bucket" "half" {
  bucket = "half"
  tags   = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_workspaces_workspace" "marked" {
  bundle_id    = "wsb-1"
  directory_id = "d-1"
  user_name    = "jo"
  tags         = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_workspaces_workspace" "half" {
  bundle_id    = "wsb-1"
  directory_id = "d-1"
  user_name    = "jo"
  tags         = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}
