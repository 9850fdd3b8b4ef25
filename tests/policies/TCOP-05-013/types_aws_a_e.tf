resource "aws_elasticache_replication_group" "current" {
  replication_group_id = "current"
  description          = "sessions"
  node_type            = "cache.t4g.small" # expect: TCOP-05-013 pass
}

resource "aws_elasticache_replication_group" "previous" {
  replication_group_id = "previous"
  description          = "sessions"
  node_type            = "cache.m3.large" # expect: TCOP-05-013 fail
}

resource "aws_elasticache_cluster" "current" {
  cluster_id = "current"
  engine     = "memcached"
  node_type  = "cache.m7g.large" # expect: TCOP-05-013 pass
}

resource "aws_elasticache_cluster" "previous" {
  cluster_id = "previous"
  engine     = "memcached"
  node_type  = "cache.r3.large" # expect: TCOP-05-013 fail
}
