module "database" {
  source = "./modules/database"

  name       = local.name
  databases  = var.databases
  subnet_ids = [for subnet in aws_subnet.data : subnet.id]
  vpc_id     = aws_vpc.main.id
}

resource "aws_dynamodb_table" "sessions" {
  name         = "${local.name}-sessions"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = local.production
  }

  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  replica {
    region_name = var.recovery_region
  }
}

resource "aws_elasticache_replication_group" "searches" {
  replication_group_id       = "${local.name}-searches"
  description                = "Keeps the register's latest searches"
  engine                     = "valkey"
  node_type                  = "cache.t4g.small"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  at_rest_encryption_enabled = false
  transit_encryption_enabled = true
}
