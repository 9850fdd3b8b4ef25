provider "aws" {
  region = "eu-west-2"
}

variable "engine" {}
variable "tags" {}
variable "cached" {}

resource "aws_elasticache_replication_group" "engine_asked" { # expect: TCOP-06-106 open
  replication_group_id = "sessions"
  engine               = var.engine
}

resource "aws_elasticache_replication_group" "secondary" { # expect: TCOP-06-106 open
  replication_group_id        = "secondary"
  global_replication_group_id = "ldgnf-orders"
}

resource "aws_elasticache_replication_group" "restored" { # expect: TCOP-06-106 open
  replication_group_id = "restored"
  engine               = "redis"
  snapshot_name        = "sessions-2026-01-01"
}

resource "aws_elasticache_cluster" "engine_asked" {
  cluster_id = "asked"
  engine     = var.engine # expect: TCOP-06-106 open
}

resource "aws_elasticache_cluster" "member_of_elsewhere" {
  cluster_id           = "member"
  replication_group_id = "sessions-of-another-root" # expect: TCOP-06-106 open
}

# tags may say that the data are sensitive
resource "aws_memorydb_cluster" "tags_asked" {
  name     = "cases"
  acl_name = "open-access"
  tags     = var.tags # expect: TCOP-06-106 open
}

resource "aws_api_gateway_method_settings" "asked" {
  rest_api_id = "api"
  stage_name  = "live"
  method_path = "*/*"
  settings {
    caching_enabled = var.cached # expect: TCOP-06-106 open
  }
}
