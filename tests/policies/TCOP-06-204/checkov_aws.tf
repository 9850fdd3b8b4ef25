variable "mode" {
  type = string
}

resource "aws_redshift_parameter_group" "forced" {
  family = "redshift-1.0"
  parameter {
    name  = "require_ssl"
    value = "true" # expect: TCOP-06-204 pass
  }
}

resource "aws_redshift_parameter_group" "off" {
  family = "redshift-1.0"
  parameter {
    name  = "enable_user_activity_logging"
    value = "true"
  }
  parameter {
    name  = "require_ssl"
    value = "false" # expect: TCOP-06-204 fail
  }
}

resource "aws_redshift_parameter_group" "silent" {
  family = "redshift-1.0" # expect: TCOP-06-204 fail
}

resource "aws_redshift_parameter_group" "newer" {
  family = "redshift-2.0" # expect: TCOP-06-204 open
}

resource "aws_redshift_parameter_group" "asked" {
  family = "redshift-1.0"
  parameter {
    name  = "require_ssl"
    value = var.mode # expect: TCOP-06-204 open
  }
}

resource "aws_dms_endpoint" "clear" {
  endpoint_type = "source"
  engine_name   = "postgres"
  ssl_mode      = "none" # expect: TCOP-06-204 fail
}

resource "aws_dms_endpoint" "silent" { # expect: TCOP-06-204 fail
  endpoint_type = "target"
  engine_name   = "aurora-postgresql"
}

resource "aws_dms_endpoint" "required" {
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = "require" # expect: TCOP-06-204 pass
}

resource "aws_dms_endpoint" "asked" {
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = var.mode # expect: TCOP-06-204 open
}

resource "aws_dms_endpoint" "some_engine" { # expect: TCOP-06-204 open
  endpoint_type = "source"
  engine_name   = var.mode
}

# What goes to a bucket has settings of its own.
resource "aws_dms_endpoint" "bucket" {
  endpoint_type = "target"
  engine_name   = "s3"
}

resource "aws_dms_endpoint" "cache" { # expect: TCOP-06-204 pass
  endpoint_type = "target"
  engine_name   = "redis"
}

resource "aws_dms_endpoint" "clear_cache" {
  endpoint_type = "target"
  engine_name   = "redis"
  redis_settings {
    auth_type             = "none"
    ssl_security_protocol = "plaintext" # expect: TCOP-06-204 fail
  }
}

# What is restored from a copy need not name its engine: the group's family does.
resource "aws_db_parameter_group" "clear" {
  name   = "clear"
  family = "mariadb10.11"
  parameter {
    name  = "require_secure_transport"
    value = "0" # expect: TCOP-06-204 fail
  }
}

resource "aws_db_instance" "restored" {
  snapshot_identifier  = "rds:records-2026-01-01"
  parameter_group_name = aws_db_parameter_group.clear.name
}

resource "aws_db_parameter_group" "old" {
  name   = "old"
  family = "postgres14"
}

resource "aws_db_instance" "old" {
  snapshot_identifier  = "rds:records-2026-01-01"
  parameter_group_name = aws_db_parameter_group.old.name # expect: TCOP-06-204 fail
}

resource "aws_db_instance" "new" {
  engine               = "postgres"
  parameter_group_name = "default.postgres16" # expect: TCOP-06-204 pass
}

resource "aws_db_instance" "new_mysql" {
  engine               = "mysql"
  parameter_group_name = "default.mysql8.4" # expect: TCOP-06-204 open
}

resource "aws_db_instance" "old_mysql" {
  engine               = "mysql"
  parameter_group_name = "default.mysql8.0" # expect: TCOP-06-204 fail
}
