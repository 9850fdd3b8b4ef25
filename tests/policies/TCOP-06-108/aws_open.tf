variable "encrypted" {
  type = bool
}
variable "snapshot" {}

resource "aws_docdb_cluster" "asked" {
  cluster_identifier = "cases"
  storage_encrypted  = var.encrypted # expect: TCOP-06-108 open
}

resource "aws_docdb_cluster" "restored" { # expect: TCOP-06-108 open
  cluster_identifier  = "cases"
  snapshot_identifier = var.snapshot
}

resource "aws_docdb_cluster" "member" { # expect: TCOP-06-108 open
  cluster_identifier        = "cases"
  global_cluster_identifier = "cases-everywhere"
}

resource "aws_neptune_cluster" "replica" { # expect: TCOP-06-108 open
  cluster_identifier            = "links"
  replication_source_identifier = "arn:aws:rds:eu-west-1:111122223333:cluster:links"
}
