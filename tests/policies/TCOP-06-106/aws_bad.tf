resource "aws_elasticache_replication_group" "off" {
  replication_group_id       = "sessions"
  engine                     = "valkey"
  at_rest_encryption_enabled = false # expect: TCOP-06-106 fail
}

resource "aws_elasticache_replication_group" "silent" { # expect: TCOP-06-106 fail
  replication_group_id = "silent"
}

resource "aws_elasticache_replication_group" "in_transit_only" { # expect: TCOP-06-106 fail
  replication_group_id       = "transit"
  engine                     = "redis"
  transit_encryption_enabled = true
}

resource "aws_elasticache_cluster" "alone" { # expect: TCOP-06-106 fail
  cluster_id = "alone"
  engine     = "redis"
}

resource "aws_elasticache_cluster" "member" {
  cluster_id           = "member"
  replication_group_id = aws_elasticache_replication_group.off.id # expect: TCOP-06-106 fail
}

# keeps nothing on disk, and has no such option
resource "aws_elasticache_cluster" "memcached" {
  cluster_id = "pages"
  engine     = "memcached"
}

resource "aws_dax_cluster" "silent" { # expect: TCOP-06-106 fail
  cluster_name = "orders"
}

resource "aws_dax_cluster" "off" {
  cluster_name = "orders"
  server_side_encryption {
    enabled = false # expect: TCOP-06-106 fail
  }
}

resource "aws_appsync_api_cache" "silent" { # expect: TCOP-06-106 fail
  api_id               = "api"
  api_caching_behavior = "FULL_REQUEST_CACHING"
}

resource "aws_api_gateway_method_settings" "caching" {
  rest_api_id = "api"
  stage_name  = "live"
  method_path = "*/*"
  settings { # expect: TCOP-06-106 fail
    caching_enabled = true
  }
}

# sensitive data need a key of the organisation's own
resource "aws_memorydb_cluster" "sensitive" { # expect: TCOP-06-106 fail
  name     = "cases"
  acl_name = "open-access"
  tags     = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_elasticache_serverless_cache" "sensitive" {
  engine     = "valkey"
  name       = "cases"
  kms_key_id = "arn:aws:kms:eu-west-2:111122223333:alias/aws/elasticache" # expect: TCOP-06-106 fail
  tags       = { Classification = "official sensitive" }
}
