resource "aws_rds_cluster_parameter_group" "secure" {
  name   = "secure"
  family = "aurora-postgresql16"
  parameter {
    name  = "rds.force_ssl"
    value = "1" # expect: TCOP-06-204 pass
  }
}

resource "aws_rds_cluster" "forced" {
  engine                          = "aurora-postgresql"
  engine_version                  = "16.6"
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.secure.name
}

# Aurora PostgreSQL refuses clear text by itself from version 17 on.
resource "aws_rds_cluster" "silent" {
  engine         = "aurora-postgresql"
  engine_version = "16.6" # expect: TCOP-06-204 fail
}
