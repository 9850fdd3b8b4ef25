resource "aws_eks_cluster" "current" {
  name    = "current"
  version = "1.36" # expect: TCOP-06-802 pass
}

resource "aws_eks_cluster" "ended" {
  name    = "ended"
  version = "1.30" # expect: TCOP-06-802 fail
}

resource "aws_elasticache_replication_group" "current" {
  replication_group_id = "current"
  description          = "sessions"
  engine               = "redis"
  engine_version       = "7.1" # expect: TCOP-06-802 pass
}

# Redis is what silence means.
resource "aws_elasticache_replication_group" "paid_support" {
  replication_group_id = "paid-support"
  description          = "sessions"
  engine_version       = "5.0.6" # expect: TCOP-06-802 fail
}

resource "aws_docdb_cluster" "current" {
  cluster_identifier = "current"
  engine_version     = "5.0.0" # expect: TCOP-06-802 pass
}

resource "aws_docdb_cluster" "paid_support" {
  cluster_identifier = "paid-support"
  engine_version     = "3.6.0" # expect: TCOP-06-802 fail
}

resource "aws_elasticsearch_domain" "current" {
  domain_name           = "current"
  elasticsearch_version = "7.10" # expect: TCOP-06-802 pass
}

resource "aws_elasticsearch_domain" "paid_support" {
  domain_name           = "paid-support"
  elasticsearch_version = "5.6" # expect: TCOP-06-802 fail
}

# Silence is 1.5, whose dates no page of the vendor confirmed.
resource "aws_elasticsearch_domain" "silent" { # expect: TCOP-06-802 open
  domain_name = "silent"
}
