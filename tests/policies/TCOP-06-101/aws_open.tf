variable "encrypted" {
  type = bool
}

resource "aws_db_instance" "asked" {
  engine            = "postgres"
  storage_encrypted = var.encrypted # expect: TCOP-06-101 open
}

resource "aws_db_instance" "one_good_arm" {
  engine            = "postgres"
  storage_encrypted = var.encrypted ? true : null # expect: TCOP-06-101 open
}

resource "aws_db_instance" "restored" { # expect: TCOP-06-101 open
  snapshot_identifier = "rds:orders-2026-01-01"
}

resource "aws_db_instance" "replica_of_another_root" { # expect: TCOP-06-101 open
  replicate_source_db = "arn:aws:rds:eu-west-1:111122223333:db:orders"
}

resource "aws_db_instance" "point_in_time" { # expect: TCOP-06-101 open
  restore_to_point_in_time {
    source_db_instance_identifier = "orders"
    use_latest_restorable_time    = true
  }
}

# new Aurora clusters are always encrypted, those made before February 2026 were not
resource "aws_rds_cluster" "aurora" { # expect: TCOP-06-101 open
  engine = "aurora-postgresql"
}

resource "aws_rds_cluster" "restored" { # expect: TCOP-06-101 open
  engine              = "postgres"
  snapshot_identifier = "orders-2026-01-01"
}

resource "aws_rds_cluster" "member_of_elsewhere" { # expect: TCOP-06-101 open
  engine                    = "aurora-mysql"
  global_cluster_identifier = "orders"
}

resource "aws_rds_global_cluster" "from_elsewhere" {
  global_cluster_identifier    = "orders"
  source_db_cluster_identifier = "arn:aws:rds:eu-west-2:111122223333:cluster:orders" # expect: TCOP-06-101 open
}
