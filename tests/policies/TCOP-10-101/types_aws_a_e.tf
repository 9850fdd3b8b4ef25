resource "aws_athena_workgroup" "home" {
  name   = "home"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_athena_workgroup" "abroad" {
  name   = "abroad"
  region = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_ebs_snapshot_copy" "home" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "eu-west-2"
  region             = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_ebs_snapshot_copy" "abroad" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "eu-west-2"
  region             = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_ami_copy" "home" {
  name              = "home"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-2"
  region            = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_ami_copy" "abroad" {
  name              = "abroad"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-2"
  region            = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_db_snapshot_copy" "home" {
  source_db_snapshot_identifier = "arn:aws:rds:eu-west-2:111122223333:snapshot:cases"
  target_db_snapshot_identifier = "home"
  region                        = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_db_snapshot_copy" "abroad" {
  source_db_snapshot_identifier = "arn:aws:rds:eu-west-2:111122223333:snapshot:cases"
  target_db_snapshot_identifier = "abroad"
  region                        = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_backup_vault" "home" {
  name   = "home"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_backup_vault" "abroad" {
  name   = "abroad"
  region = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_cloudwatch_log_group" "home" {
  name   = "home"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_cloudwatch_log_group" "abroad" {
  name   = "abroad"
  region = "eu-central-1" # expect: TCOP-10-101 fail
}

resource "aws_eks_cluster" "home" {
  name   = "home"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_eks_cluster" "abroad" {
  name   = "abroad"
  region = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_ebs_volume" "home" {
  availability_zone = "eu-west-2a"
  size              = 40
  region            = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_ebs_volume" "abroad" {
  availability_zone = "us-east-1a"
  size              = 40
  region            = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_docdb_cluster" "home" {
  cluster_identifier = "home"
  region             = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_docdb_cluster" "abroad" {
  cluster_identifier = "abroad"
  region             = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_docdbelastic_cluster" "home" {
  name        = "home"
  shard_count = 1
  region      = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_docdbelastic_cluster" "abroad" {
  name        = "abroad"
  shard_count = 1
  region      = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_dynamodb_table" "home" {
  name     = "home"
  hash_key = "id"
  region   = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_dynamodb_table" "abroad" {
  name     = "abroad"
  hash_key = "id"
  region   = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_dynamodb_table_replica" "home" {
  global_table_arn = "arn:aws:dynamodb:eu-west-2:111122223333:table/home"
  region           = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_dynamodb_table_replica" "abroad" {
  global_table_arn = "arn:aws:dynamodb:eu-west-2:111122223333:table/abroad"
  region           = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_ecr_repository" "home" {
  name   = "home"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_ecr_repository" "abroad" {
  name   = "abroad"
  region = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_efs_file_system" "home" {
  creation_token = "home"
  region         = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_efs_file_system" "abroad" {
  creation_token = "abroad"
  region         = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_elasticache_replication_group" "home" {
  replication_group_id = "home"
  description          = "sessions"
  region               = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_elasticache_replication_group" "abroad" {
  replication_group_id = "abroad"
  description          = "sessions"
  region               = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_elasticache_cluster" "home" {
  cluster_id = "home"
  engine     = "redis"
  region     = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_elasticache_cluster" "abroad" {
  cluster_id = "abroad"
  engine     = "redis"
  region     = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_elasticache_serverless_cache" "home" {
  name   = "home"
  engine = "valkey"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_elasticache_serverless_cache" "abroad" {
  name   = "abroad"
  engine = "valkey"
  region = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_dax_cluster" "home" {
  cluster_name       = "home"
  replication_factor = 3
  region             = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_dax_cluster" "abroad" {
  cluster_name       = "abroad"
  replication_factor = 3
  region             = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_elasticsearch_domain" "home" {
  domain_name = "home"
  region      = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_elasticsearch_domain" "abroad" {
  domain_name = "abroad"
  region      = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_cognito_user_pool" "home" {
  name   = "home"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_cognito_user_pool" "abroad" {
  name   = "abroad"
  region = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_appsync_api_cache" "home" {
  api_id = "abcdefghij"
  type   = "SMALL"
  ttl    = 900
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_appsync_api_cache" "abroad" {
  api_id = "abcdefghij"
  type   = "SMALL"
  ttl    = 900
  region = "us-east-1" # expect: TCOP-10-101 fail
}

# The copy is made here and placed elsewhere.
resource "aws_db_snapshot_copy" "sent_abroad" {
  source_db_snapshot_identifier = "arn:aws:rds:eu-west-2:111122223333:snapshot:cases"
  target_db_snapshot_identifier = "sent-abroad"
  region                        = "eu-west-2"
  destination_region            = "us-east-1" # expect: TCOP-10-101 fail
}
