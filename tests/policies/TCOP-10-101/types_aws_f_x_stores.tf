resource "aws_fsx_windows_file_system" "home" {
  subnet_ids          = ["subnet-0a"]
  throughput_capacity = 32
  region              = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_fsx_windows_file_system" "abroad" {
  subnet_ids          = ["subnet-0a"]
  throughput_capacity = 32
  region              = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_fsx_lustre_file_system" "home" {
  subnet_ids       = ["subnet-0a"]
  storage_capacity = 1200
  region           = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_fsx_lustre_file_system" "abroad" {
  subnet_ids       = ["subnet-0a"]
  storage_capacity = 1200
  region           = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_fsx_ontap_file_system" "home" {
  subnet_ids          = ["subnet-0a"]
  preferred_subnet_id = "subnet-0a"
  deployment_type     = "SINGLE_AZ_1"
  region              = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_fsx_ontap_file_system" "abroad" {
  subnet_ids          = ["subnet-0a"]
  preferred_subnet_id = "subnet-0a"
  deployment_type     = "SINGLE_AZ_1"
  region              = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_fsx_openzfs_file_system" "home" {
  subnet_ids          = ["subnet-0a"]
  deployment_type     = "SINGLE_AZ_1"
  throughput_capacity = 64
  region              = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_fsx_openzfs_file_system" "abroad" {
  subnet_ids          = ["subnet-0a"]
  deployment_type     = "SINGLE_AZ_1"
  throughput_capacity = 64
  region              = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_kinesis_stream" "home" {
  name        = "home"
  shard_count = 1
  region      = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_kinesis_stream" "abroad" {
  name        = "abroad"
  shard_count = 1
  region      = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_kinesis_firehose_delivery_stream" "home" {
  name        = "home"
  destination = "extended_s3"
  region      = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_kinesis_firehose_delivery_stream" "abroad" {
  name        = "abroad"
  destination = "extended_s3"
  region      = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_msk_cluster" "home" {
  cluster_name  = "home"
  kafka_version = "3.6.0"
  region        = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_msk_cluster" "abroad" {
  cluster_name  = "abroad"
  kafka_version = "3.6.0"
  region        = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_sns_topic" "home" {
  name   = "home"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_sns_topic" "abroad" {
  name   = "abroad"
  region = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_sqs_queue" "home" {
  name   = "home"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_sqs_queue" "abroad" {
  name   = "abroad"
  region = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_secretsmanager_secret" "home" {
  name   = "home"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_secretsmanager_secret" "abroad" {
  name   = "abroad"
  region = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_ssm_parameter" "home" {
  name     = "home"
  type     = "SecureString"
  value_wo = ephemeral.random_password.new.result
  region   = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_ssm_parameter" "abroad" {
  name     = "abroad"
  type     = "SecureString"
  value_wo = ephemeral.random_password.new.result
  region   = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_s3_bucket" "home" {
  bucket = "home"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_s3_bucket" "abroad" {
  bucket = "abroad"
  region = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_workspaces_workspace" "home" {
  bundle_id    = "wsb-1"
  directory_id = "d-1"
  user_name    = "jo"
  region       = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_workspaces_workspace" "abroad" {
  bundle_id    = "wsb-1"
  directory_id = "d-1"
  user_name    = "jo"
  region       = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_glue_data_catalog_encryption_settings" "home" {
  region = "eu-west-2" # expect: TCOP-10-101 pass
  data_catalog_encryption_settings {
    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS"
    }
  }
}

resource "aws_glue_data_catalog_encryption_settings" "abroad" {
  region = "us-east-1" # expect: TCOP-10-101 fail
  data_catalog_encryption_settings {
    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS"
    }
  }
}
