variable "replicas" {
  default = ["eu-west-2"]
}

provider "aws" {
  region = "eu-west-2" # expect: TCOP-10-103 pass, TCOP-10-103 pass
}

resource "aws_dynamodb_table" "alone" { # expect: TCOP-10-103 pass
  name     = "orders"
  hash_key = "id"
}

resource "aws_dynamodb_table" "at_home" {
  name     = "orders"
  hash_key = "id"
  dynamic "replica" {
    for_each = toset(var.replicas)
    content {
      region_name = replica.key # expect: TCOP-10-103 pass
    }
  }
}

resource "aws_rds_cluster" "member" {
  engine                    = "aurora-postgresql"
  global_cluster_identifier = "orders"
}

# belongs to nothing that spans regions
resource "aws_rds_cluster" "alone" {
  engine = "aurora-postgresql"
}

resource "aws_elasticache_replication_group" "primary" {
  replication_group_id = "sessions"
}

resource "aws_elasticache_global_replication_group" "sessions" {
  global_replication_group_id_suffix = "sessions"
  primary_replication_group_id       = aws_elasticache_replication_group.primary.id # expect: TCOP-10-103 pass
}

resource "aws_kms_key" "single" { # expect: TCOP-10-103 pass
  description = "orders"
}

resource "aws_kms_key" "multi_without_replica" { # expect: TCOP-10-103 pass
  multi_region = true
}

resource "aws_kms_key" "multi" {
  multi_region = true
}

resource "aws_kms_replica_key" "at_home" {
  primary_key_arn = aws_kms_key.multi.arn
}

resource "aws_secretsmanager_secret" "alone" { # expect: TCOP-10-103 pass
  name = "password"
}

resource "aws_dsql_cluster" "single" { # expect: TCOP-10-103 pass
  deletion_protection_enabled = true
}
