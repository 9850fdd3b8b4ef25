resource "aws_db_parameter_group" "forced" {
  name   = "forced"
  family = "postgres14"
  parameter {
    name  = "rds.force_ssl"
    value = "1" # expect: TCOP-06-204 pass
  }
}

resource "aws_db_instance" "forced" {
  engine               = "postgres"
  engine_version       = "14.9"
  parameter_group_name = aws_db_parameter_group.forced.name
}

resource "aws_db_instance" "old_default" {
  engine         = "postgres"
  engine_version = "14.9" # expect: TCOP-06-204 fail
}

resource "aws_db_instance" "new_default" {
  engine         = "postgres"
  engine_version = "16" # expect: TCOP-06-204 pass
}

resource "aws_db_instance" "no_version" { # expect: TCOP-06-204 open
  engine = "postgres"
}

resource "aws_db_instance" "mysql" {
  engine         = "mysql"
  engine_version = "8.0.39" # expect: TCOP-06-204 fail
}

resource "aws_db_instance" "replica" {
  engine              = "postgres"
  replicate_source_db = aws_db_instance.forced.identifier
}

resource "aws_db_proxy" "silent" { # expect: TCOP-06-204 fail
  name = "silent"
}

resource "aws_docdb_cluster_parameter_group" "off" { # expect: TCOP-06-204 fail
  family = "docdb5.0"
  parameter {
    name  = "tls"
    value = "disabled"
  }
}
