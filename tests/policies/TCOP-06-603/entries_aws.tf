# A cluster over several zones, whose subnets decide; the provider has no argument for it.
resource "aws_rds_cluster" "zones" { # expect: TCOP-06-603 open
  engine                    = "postgres"
  db_cluster_instance_class = "db.r6gd.xlarge"
}

# Of Aurora the instances are judged.
resource "aws_rds_cluster" "aurora" {
  engine = "aurora-postgresql"
}
