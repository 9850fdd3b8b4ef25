provider "aws" {
  default_tags {
    tags = { environment = "production" }
  }
}

resource "aws_rds_cluster" "guarded" {
  cluster_identifier  = "guarded"
  engine              = "aurora-postgresql"
  deletion_protection = true # expect: TCOP-06-901 pass
}

resource "aws_rds_cluster" "silent" { # expect: TCOP-06-901 fail
  cluster_identifier = "silent"
  engine             = "aurora-postgresql"
}

resource "aws_rds_cluster" "no_last_copy" {
  cluster_identifier  = "no-last-copy"
  engine              = "aurora-postgresql"
  deletion_protection = true
  skip_final_snapshot = true # expect: TCOP-06-901 fail
}

resource "aws_rds_cluster" "replica" {
  cluster_identifier            = "replica"
  engine                        = "aurora-mysql"
  replication_source_identifier = aws_rds_cluster.guarded.arn
}

resource "aws_neptune_cluster" "guarded" {
  cluster_identifier  = "guarded"
  deletion_protection = true # expect: TCOP-06-901 pass
}

resource "aws_neptune_cluster" "silent" { # expect: TCOP-06-901 fail
  cluster_identifier = "silent"
}

resource "aws_lb" "guarded" {
  name                       = "guarded"
  enable_deletion_protection = true # expect: TCOP-06-901 pass
}

# The older name of the type.
resource "aws_alb" "guarded" {
  name                       = "guarded"
  enable_deletion_protection = true # expect: TCOP-06-901 pass
}

resource "aws_alb" "silent" { # expect: TCOP-06-901 fail
  name = "silent"
}
