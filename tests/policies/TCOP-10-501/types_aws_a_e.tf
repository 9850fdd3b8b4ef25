resource "aws_athena_workgroup" "owned" {
  name = "owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_athena_workgroup" "nobodys" { # expect: TCOP-10-501 fail
  name = "nobodys"
}

resource "aws_ebs_snapshot_copy" "owned" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "eu-west-2"
  tags               = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_ebs_snapshot_copy" "nobodys" { # expect: TCOP-10-501 fail
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "eu-west-2"
}

resource "aws_ami_copy" "owned" {
  name              = "owned"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-2"
  tags              = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_ami_copy" "nobodys" { # expect: TCOP-10-501 fail
  name              = "nobodys"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-2"
}

resource "aws_db_snapshot_copy" "owned" {
  source_db_snapshot_identifier = "arn:aws:rds:eu-west-2:111122223333:snapshot:cases"
  target_db_snapshot_identifier = "owned"
  tags                          = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_db_snapshot_copy" "nobodys" { # expect: TCOP-10-501 fail
  source_db_snapshot_identifier = "arn:aws:rds:eu-west-2:111122223333:snapshot:cases"
  target_db_snapshot_identifier = "nobodys"
}

resource "aws_backup_vault" "owned" {
  name = "owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_backup_vault" "nobodys" { # expect: TCOP-10-501 fail
  name = "nobodys"
}

resource "aws_cloudwatch_log_group" "owned" {
  name = "owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_cloudwatch_log_group" "nobodys" { # expect: TCOP-10-501 fail
  name = "nobodys"
}

resource "aws_eks_cluster" "owned" {
  name = "owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_eks_cluster" "nobodys" { # expect: TCOP-10-501 fail
  name = "nobodys"
}

resource "aws_ebs_volume" "owned" {
  availability_zone = "eu-west-2a"
  size              = 40
  tags              = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_ebs_volume" "nobodys" { # expect: TCOP-10-501 fail
  availability_zone = "eu-west-2a"
  size              = 40
}

resource "aws_db_instance" "owned" {
  identifier = "owned"
  engine     = "postgres"
  tags       = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_db_instance" "nobodys" { # expect: TCOP-10-501 fail
  identifier = "nobodys"
  engine     = "postgres"
}

resource "aws_docdb_cluster" "owned" {
  cluster_identifier = "owned"
  tags               = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_docdb_cluster" "nobodys" { # expect: TCOP-10-501 fail
  cluster_identifier = "nobodys"
}

resource "aws_docdbelastic_cluster" "owned" {
  name        = "owned"
  shard_count = 1
  tags        = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_docdbelastic_cluster" "nobodys" { # expect: TCOP-10-501 fail
  name        = "nobodys"
  shard_count = 1
}

resource "aws_dynamodb_table" "owned" {
  name     = "owned"
  hash_key = "id"
  tags     = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_dynamodb_table" "nobodys" { # expect: TCOP-10-501 fail
  name     = "nobodys"
  hash_key = "id"
}

resource "aws_dynamodb_table_replica" "owned" {
  global_table_arn = "arn:aws:dynamodb:eu-west-2:111122223333:table/owned"
  tags             = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_dynamodb_table_replica" "nobodys" { # expect: TCOP-10-501 fail
  global_table_arn = "arn:aws:dynamodb:eu-west-2:111122223333:table/nobodys"
}

resource "aws_ecr_repository" "owned" {
  name = "owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_ecr_repository" "nobodys" { # expect: TCOP-10-501 fail
  name = "nobodys"
}

resource "aws_efs_file_system" "owned" {
  creation_token = "owned"
  tags           = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_efs_file_system" "nobodys" { # expect: TCOP-10-501 fail
  creation_token = "nobodys"
}

resource "aws_elasticache_replication_group" "owned" {
  replication_group_id = "owned"
  description          = "sessions"
  tags                 = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_elasticache_replication_group" "nobodys" { # expect: TCOP-10-501 fail
  replication_group_id = "nobodys"
  description          = "sessions"
}

resource "aws_elasticache_cluster" "owned" {
  cluster_id = "owned"
  engine     = "redis"
  tags       = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_elasticache_cluster" "nobodys" { # expect: TCOP-10-501 fail
  cluster_id = "nobodys"
  engine     = "redis"
}

resource "aws_elasticache_serverless_cache" "owned" {
  name   = "owned"
  engine = "valkey"
  tags   = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_elasticache_serverless_cache" "nobodys" { # expect: TCOP-10-501 fail
  name   = "nobodys"
  engine = "valkey"
}

resource "aws_dax_cluster" "owned" {
  cluster_name       = "owned"
  replication_factor = 3
  tags               = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_dax_cluster" "nobodys" { # expect: TCOP-10-501 fail
  cluster_name       = "nobodys"
  replication_factor = 3
}

resource "aws_elasticsearch_domain" "owned" {
  domain_name = "owned"
  tags        = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_elasticsearch_domain" "nobodys" { # expect: TCOP-10-501 fail
  domain_name = "nobodys"
}

resource "aws_cognito_user_pool" "owned" {
  name = "owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_cognito_user_pool" "nobodys" { # expect: TCOP-10-501 fail
  name = "nobodys"
}
