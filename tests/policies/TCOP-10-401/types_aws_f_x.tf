resource "aws_neptune_cluster" "silent" { # expect: TCOP-10-401 fail
  cluster_identifier = "silent"
}

resource "aws_neptune_cluster" "month" {
  cluster_identifier      = "month"
  backup_retention_period = 30 # expect: TCOP-10-401 pass
}

resource "aws_redshift_cluster" "silent" { # expect: TCOP-10-401 fail
  cluster_identifier = "silent"
  node_type          = "ra3.large"
}

resource "aws_memorydb_cluster" "month" {
  name                     = "month"
  acl_name                 = "open-access"
  node_type                = "db.t4g.small"
  snapshot_retention_limit = 30 # expect: TCOP-10-401 pass
}
