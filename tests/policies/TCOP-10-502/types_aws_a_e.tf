resource "aws_athena_workgroup" "marked" {
  name = "marked"
  tags = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_athena_workgroup" "unmarked" { # expect: TCOP-10-502 fail
  name = "unmarked"
}

resource "aws_ebs_snapshot_copy" "marked" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "eu-west-2"
  tags               = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_ebs_snapshot_copy" "unmarked" { # expect: TCOP-10-502 fail
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "eu-west-2"
}

resource "aws_ami_copy" "marked" {
  name              = "marked"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-2"
  tags              = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_ami_copy" "unmarked" { # expect: TCOP-10-502 fail
  name              = "unmarked"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-2"
}

resource "aws_db_snapshot_copy" "marked" {
  source_db_snapshot_identifier = "arn:aws:rds:eu-west-2:111122223333:snapshot:cases"
  target_db_snapshot_identifier = "marked"
  tags                          = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_db_snapshot_copy" "unmarked" { # expect: TCOP-10-502 fail
  source_db_snapshot_identifier = "arn:aws:rds:eu-west-2:111122223333:snapshot:cases"
  target_db_snapshot_identifier = "unmarked"
}

resource "aws_backup_vault" "marked" {
  name = "marked"
  tags = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_backup_vault" "unmarked" { # expect: TCOP-10-502 fail
  name = "unmarked"
}

resource "aws_eks_cluster" "marked" {
  name = "marked"
  tags = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_eks_cluster" "unmarked" { # expect: TCOP-10-502 fail
  name = "unmarked"
}

resource "aws_ebs_volume" "marked" {
  availability_zone = "eu-west-2a"
  size              = 40
  tags              = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_ebs_volume" "unmarked" { # expect: TCOP-10-502 fail
  availability_zone = "eu-west-2a"
  size              = 40
}

resource "aws_db_instance" "marked" {
  identifier = "marked"
  engine     = "postgres"
  tags       = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_db_instance" "unmarked" { # expect: TCOP-10-502 fail
  identifier = "unmarked"
  engine     = "postgres"
}

resource "aws_docdb_cluster" "marked" {
  cluster_identifier = "marked"
  tags               = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_docdb_cluster" "unmarked" { # expect: TCOP-10-502 fail
  cluster_identifier = "unmarked"
}

resource "aws_docdbelastic_cluster" "marked" {
  name        = "marked"
  shard_count = 1
  tags        = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_docdbelastic_cluster" "unmarked" { # expect: TCOP-10-502 fail
  name        = "unmarked"
  shard_count = 1
}

resource "aws_dynamodb_table" "marked" {
  name     = "marked"
  hash_key = "id"
  tags     = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_dynamodb_table" "unmarked" { # expect: TCOP-10-502 fail
  name     = "unmarked"
  hash_key = "id"
}

resource "aws_dynamodb_table_replica" "marked" {
  global_table_arn = "arn:aws:dynamodb:eu-west-2:111122223333:table/marked"
  tags             = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_dynamodb_table_replica" "unmarked" { # expect: TCOP-10-502 fail
  global_table_arn = "arn:aws:dynamodb:eu-west-2:111122223333:table/unmarked"
}

resource "aws_ecr_repository" "marked" {
  name = "marked"
  tags = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_ecr_repository" "unmarked" { # expect: TCOP-10-502 fail
  name = "unmarked"
}

resource "aws_efs_file_system" "marked" {
  creation_token = "marked"
  tags           = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_efs_file_system" "unmarked" { # expect: TCOP-10-502 fail
  creation_token = "unmarked"
}

resource "aws_elasticache_replication_group" "marked" {
  replication_group_id = "marked"
  description          = "sessions"
  tags                 = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_elasticache_replication_group" "unmarked" { # expect: TCOP-10-502 fail
  replication_group_id = "unmarked"
  description          = "sessions"
}

resource "aws_elasticache_cluster" "marked" {
  cluster_id = "marked"
  engine     = "redis"
  tags       = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_elasticache_cluster" "unmarked" { # expect: TCOP-10-502 fail
  cluster_id = "unmarked"
  engine     = "redis"
}

resource "aws_elasticache_serverless_cache" "marked" {
  name   = "marked"
  engine = "valkey"
  tags   = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_elasticache_serverless_cache" "unmarked" { # expect: TCOP-10-502 fail
  name   = "unmarked"
  engine = "valkey"
}

resource "aws_dax_cluster" "marked" {
  cluster_name       = "marked"
  replication_factor = 3
  tags               = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_dax_cluster" "unmarked" { # expect: TCOP-10-502 fail
  cluster_name       = "unmarked"
  replication_factor = 3
}

resource "aws_elasticsearch_domain" "marked" {
  domain_name = "marked"
  tags        = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_elasticsearch_domain" "unmarked" { # expect: TCOP-10-502 fail
  domain_name = "unmarked"
}

resource "aws_cognito_user_pool" "marked" {
  name = "marked"
  tags = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_cognito_user_pool" "unmarked" { # expect: TCOP-10-502 fail
  name = "unmarked"
}
