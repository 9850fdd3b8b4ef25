resource "aws_rds_cluster_instance" "silent" { # expect: TCOP-06-801 pass
  cluster_identifier = "orders"
  engine             = "aurora-postgresql"
  instance_class     = "db.r7g.large"
}

resource "aws_rds_cluster_instance" "off" {
  cluster_identifier         = "orders"
  engine                     = "aurora-postgresql"
  instance_class             = "db.r7g.large"
  auto_minor_version_upgrade = false # expect: TCOP-06-801 fail
}

resource "aws_memorydb_cluster" "silent" { # expect: TCOP-06-801 pass
  name      = "silent"
  acl_name  = "open-access"
  node_type = "db.t4g.small"
}

resource "aws_memorydb_cluster" "off" {
  name                       = "off"
  acl_name                   = "open-access"
  node_type                  = "db.t4g.small"
  auto_minor_version_upgrade = false # expect: TCOP-06-801 fail
}

resource "aws_neptune_cluster_instance" "silent" { # expect: TCOP-06-801 pass
  cluster_identifier = "graph"
  instance_class     = "db.r6g.large"
}

resource "aws_neptune_cluster_instance" "off" {
  cluster_identifier         = "graph"
  instance_class             = "db.r6g.large"
  auto_minor_version_upgrade = false # expect: TCOP-06-801 fail
}

resource "aws_redshift_cluster" "silent" { # expect: TCOP-06-801 pass
  cluster_identifier = "silent"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "off" {
  cluster_identifier    = "off"
  node_type             = "ra3.large"
  allow_version_upgrade = false # expect: TCOP-06-801 fail
}

resource "aws_mq_broker" "silent" { # expect: TCOP-06-801 fail
  broker_name = "silent"
  engine_type = "ActiveMQ"
}

resource "aws_mq_broker" "on" {
  broker_name                = "on"
  engine_type                = "ActiveMQ"
  auto_minor_version_upgrade = true # expect: TCOP-06-801 pass
}
