variable "region" {}
variable "replicas" {
  type = list(string)
}

provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "second"
  region = var.region # expect: TCOP-10-103 open
}

resource "aws_dynamodb_table" "asked" {
  name     = "orders"
  hash_key = "id"
  replica {
    region_name = var.region # expect: TCOP-10-103 open
  }
}

resource "aws_dynamodb_table" "replicas_asked" {
  name     = "orders"
  hash_key = "id"
  dynamic "replica" {
    for_each = var.replicas
    content {
      region_name = replica.value # expect: TCOP-10-103 open
    }
  }
}

resource "aws_kms_key" "multi" {
  multi_region = true
}

resource "aws_kms_replica_key" "second" {
  provider        = aws.second
  primary_key_arn = aws_kms_key.multi.arn
}

# in a place that is not declared, if it is made at all
variable "replicate" {
  type = bool
}

resource "aws_secretsmanager_secret" "perhaps" {
  name = "password"
  dynamic "replica" {
    for_each = var.replicate ? ["us-east-1"] : []
    content {
      region = replica.value # expect: TCOP-10-103 open
    }
  }
}

resource "aws_elasticache_global_replication_group" "of_elsewhere" {
  global_replication_group_id_suffix = "sessions"
  primary_replication_group_id       = "sessions-of-another-root" # expect: TCOP-10-103 open
}
