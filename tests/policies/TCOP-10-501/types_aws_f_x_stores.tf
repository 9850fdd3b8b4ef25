resource "aws_fsx_windows_file_system" "owned" {
  subnet_ids          = ["subnet-0a"]
  throughput_capacity = 32
  tags                = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_fsx_windows_file_system" "nobodys" {
  subnet_ids          = ["subnet-0a"]
  throughput_capacity = 32
  tags                = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_fsx_lustre_file_system" "owned" {
  subnet_ids       = ["subnet-0a"]
  storage_capacity = 1200
  tags             = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_fsx_lustre_file_system" "nobodys" {
  subnet_ids       = ["subnet-0a"]
  storage_capacity = 1200
  tags             = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_fsx_ontap_file_system" "owned" {
  subnet_ids          = ["subnet-0a"]
  preferred_subnet_id = "subnet-0a"
  deployment_type     = "SINGLE_AZ_1"
  tags                = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_fsx_ontap_file_system" "nobodys" {
  subnet_ids          = ["subnet-0a"]
  preferred_subnet_id = "subnet-0a"
  deployment_type     = "SINGLE_AZ_1"
  tags                = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_fsx_openzfs_file_system" "owned" {
  subnet_ids          = ["subnet-0a"]
  deployment_type     = "SINGLE_AZ_1"
  throughput_capacity = 64
  tags                = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_fsx_openzfs_file_system" "nobodys" {
  subnet_ids          = ["subnet-0a"]
  deployment_type     = "SINGLE_AZ_1"
  throughput_capacity = 64
  tags                = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_kinesis_stream" "owned" {
  name        = "owned"
  shard_count = 1
  tags        = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_kinesis_stream" "nobodys" {
  name        = "nobodys"
  shard_count = 1
  tags        = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_kinesis_firehose_delivery_stream" "owned" {
  name        = "owned"
  destination = "extended_s3"
  tags        = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_kinesis_firehose_delivery_stream" "nobodys" {
  name        = "nobodys"
  destination = "extended_s3"
  tags        = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_msk_cluster" "owned" {
  cluster_name  = "owned"
  kafka_version = "3.6.0"
  tags          = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_msk_cluster" "nobodys" {
  cluster_name  = "nobodys"
  kafka_version = "3.6.0"
  tags          = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_sns_topic" "owned" {
  name = "owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_sns_topic" "nobodys" {
  name = "nobodys"
  tags = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_sqs_queue" "owned" {
  name = "owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_sqs_queue" "nobodys" {
  name = "nobodys"
  tags = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_secretsmanager_secret" "owned" {
  name = "owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_secretsmanager_secret" "nobodys" {
  name = "nobodys"
  tags = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_ssm_parameter" "owned" {
  name     = "owned"
  type     = "SecureString"
  value_wo = ephemeral.random_password.new.result
  tags     = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_ssm_parameter" "nobodys" {
  name     = "nobodys"
  type     = "SecureString"
  value_wo = ephemeral.random_password.new.result
  tags     = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_s3_bucket" "owned" {
  bucket = "owned"
  tags   = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_s3_bucket" "nobodys" {
  bucket = "nobodys"
  tags   = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_workspaces_workspace" "owned" {
  bundle_id    = "wsb-1"
  directory_id = "d-1"
  user_name    = "jo"
  tags         = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_workspaces_workspace" "nobodys" {
  bundle_id    = "wsb-1"
  directory_id = "d-1"
  user_name    = "jo"
  tags         = { environment = "test" } # expect: TCOP-10-501 fail
}
