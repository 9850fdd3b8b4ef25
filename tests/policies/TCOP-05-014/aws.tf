variable "zones" {
  type = bool
}

provider "aws" {
  default_tags {
    tags = { environment = "production" }
  }
}

resource "aws_db_instance" "spread" {
  multi_az = true # expect: TCOP-05-014 pass
}

resource "aws_db_instance" "single" { # expect: TCOP-05-014 fail
  engine = "postgres"
}

resource "aws_db_instance" "asked" {
  multi_az = var.zones # expect: TCOP-05-014 open
}

resource "aws_db_instance" "replica" {
  replicate_source_db = aws_db_instance.spread.identifier
}

resource "aws_db_instance" "test" {
  tags = { environment = "test" }
}

resource "aws_rds_cluster" "two" { # expect: TCOP-05-014 pass
  cluster_identifier = "two"
}

resource "aws_rds_cluster_instance" "two" {
  count              = 2
  cluster_identifier = aws_rds_cluster.two.id
}

resource "aws_rds_cluster" "one" { # expect: TCOP-05-014 fail
  cluster_identifier = "one"
}

resource "aws_rds_cluster_instance" "one" {
  cluster_identifier = aws_rds_cluster.one.id
}

resource "aws_autoscaling_group" "spread" {
  vpc_zone_identifier = ["subnet-1", "subnet-2"] # expect: TCOP-05-014 pass
}
