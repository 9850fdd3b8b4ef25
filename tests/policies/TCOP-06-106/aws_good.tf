provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "sensitive"
  region = "eu-west-2"
  default_tags {
    tags = { classification = "OFFICIAL-SENSITIVE" }
  }
}

resource "aws_elasticache_replication_group" "on" {
  replication_group_id       = "sessions"
  engine                     = "redis"
  at_rest_encryption_enabled = "true" # expect: TCOP-06-106 pass
}

resource "aws_elasticache_replication_group" "valkey" { # expect: TCOP-06-106 pass
  replication_group_id = "valkey"
  engine               = "valkey"
}

resource "aws_elasticache_replication_group" "tiered" { # expect: TCOP-06-106 pass
  replication_group_id = "tiered"
  engine               = "redis"
  data_tiering_enabled = true
}

resource "aws_elasticache_cluster" "member" {
  cluster_id           = "member"
  replication_group_id = aws_elasticache_replication_group.on.id # expect: TCOP-06-106 pass
}

resource "aws_memorydb_cluster" "plain" { # expect: TCOP-06-106 pass
  name     = "orders"
  acl_name = "open-access"
}

resource "aws_kms_key" "cases" {}

resource "aws_memorydb_cluster" "sensitive" { # expect: TCOP-06-106 pass
  provider    = aws.sensitive
  name        = "cases"
  acl_name    = "open-access"
  kms_key_arn = aws_kms_key.cases.arn
}

resource "aws_dax_cluster" "on" {
  cluster_name = "orders"
  server_side_encryption {
    enabled = true # expect: TCOP-06-106 pass
  }
}

resource "aws_appsync_api_cache" "on" {
  api_id                     = "api"
  at_rest_encryption_enabled = true # expect: TCOP-06-106 pass
}

resource "aws_api_gateway_method_settings" "encrypted" {
  rest_api_id = "api"
  stage_name  = "live"
  method_path = "*/*"
  settings {
    caching_enabled      = true
    cache_data_encrypted = true # expect: TCOP-06-106 pass
  }
}

resource "aws_api_gateway_method_settings" "no_cache" {
  rest_api_id = "api"
  stage_name  = "live"
  method_path = "*/*"
  settings { # expect: TCOP-06-106 pass
    metrics_enabled = true
  }
}
