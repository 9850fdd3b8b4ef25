resource "aws_elasticache_replication_group" "silent" { # expect: TCOP-06-801 pass
  replication_group_id = "silent"
  description          = "sessions"
}

resource "aws_elasticache_replication_group" "by_hand" {
  replication_group_id       = "by-hand"
  description                = "sessions"
  auto_minor_version_upgrade = false # expect: TCOP-06-801 fail
}

resource "aws_elasticache_cluster" "silent" { # expect: TCOP-06-801 pass
  cluster_id = "silent"
  engine     = "redis"
}

resource "aws_elasticache_cluster" "by_hand" {
  cluster_id                 = "by-hand"
  engine                     = "redis"
  auto_minor_version_upgrade = false # expect: TCOP-06-801 fail
}

# Memcached is not upgraded so, and a member has what its group has.
resource "aws_elasticache_cluster" "memcached" {
  cluster_id = "memcached"
  engine     = "memcached"
}

resource "aws_elasticache_cluster" "member" {
  cluster_id           = "member"
  replication_group_id = aws_elasticache_replication_group.by_hand.id
}
