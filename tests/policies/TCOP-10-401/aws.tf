variable "days" {
  type = number
}

resource "aws_db_instance" "silent" { # expect: TCOP-10-401 fail
  engine = "postgres"
}

resource "aws_db_instance" "off" {
  backup_retention_period = 0 # expect: TCOP-10-401 fail
}

resource "aws_db_instance" "month" {
  backup_retention_period = "30" # expect: TCOP-10-401 pass
}

resource "aws_db_instance" "asked" {
  backup_retention_period = var.days # expect: TCOP-10-401 open
}

resource "aws_db_instance" "either" {
  backup_retention_period = var.days > 10 ? 14 : 7 # expect: TCOP-10-401 pass
}

resource "aws_db_instance" "restored" { # expect: TCOP-10-401 open
  snapshot_identifier = "rds:orders-2026-01-01"
}

# A replica has the backups of its primary.
resource "aws_db_instance" "replica" {
  replicate_source_db = aws_db_instance.month.identifier
}

resource "aws_rds_cluster" "silent" { # expect: TCOP-10-401 fail
  engine          = "aurora-postgresql"
  master_username = "orders"
}

resource "aws_rds_cluster" "global_primary" { # expect: TCOP-10-401 fail
  global_cluster_identifier = aws_rds_global_cluster.this.id
  master_username           = "orders"
}

resource "aws_rds_cluster" "global_secondary" {
  global_cluster_identifier = aws_rds_global_cluster.this.id
}

resource "aws_rds_global_cluster" "this" {
  global_cluster_identifier = "orders"
}

resource "aws_docdb_cluster" "week" {
  backup_retention_period = 7 # expect: TCOP-10-401 pass
}

resource "aws_neptune_cluster" "short" {
  backup_retention_period = 3 # expect: TCOP-10-401 fail
}

resource "aws_redshift_cluster" "week" {
  cluster_identifier                  = "reports"
  automated_snapshot_retention_period = 7 # expect: TCOP-10-401 pass
}

# A cache, unless a tag says otherwise.
resource "aws_elasticache_replication_group" "cache" {
  replication_group_id = "searches"
}

resource "aws_elasticache_replication_group" "needed" { # expect: TCOP-10-401 fail
  replication_group_id = "carts"
  tags                 = { durability = "durable" }
}

resource "aws_memorydb_cluster" "silent" { # expect: TCOP-10-401 fail
  acl_name  = "open"
  node_type = "db.t4g.small"
}
