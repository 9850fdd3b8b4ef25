provider "aws" {
  region = "eu-west-2"
}

resource "aws_db_instance" "silent" { # expect: TCOP-10-302 fail
  engine = "postgres"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

# slow queries are no audit trail
resource "aws_db_instance" "slow_queries_only" {
  engine                          = "mysql"
  option_group_name               = aws_db_option_group.audited.name
  enabled_cloudwatch_logs_exports = ["error", "slowquery"] # expect: TCOP-10-302 fail
}

resource "aws_db_option_group" "audited" {
  name                 = "orders"
  engine_name          = "mysql"
  major_engine_version = "8.0"
  option {
    option_name = "MARIADB_AUDIT_PLUGIN"
  }
}

# exported, but the engine records nothing: the default option group has no plug-in
resource "aws_db_instance" "empty_log" { # expect: TCOP-10-302 fail
  engine                          = "mysql"
  enabled_cloudwatch_logs_exports = ["audit"]
}

resource "aws_db_parameter_group" "no_audit" {
  name   = "orders"
  family = "postgres16"
  parameter {
    name  = "shared_preload_libraries"
    value = "pg_stat_statements" # expect: TCOP-10-302 fail
  }
}

resource "aws_db_instance" "no_pgaudit" {
  engine                          = "postgres"
  parameter_group_name            = aws_db_parameter_group.no_audit.name
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_db_instance" "default_group" {
  engine                          = "postgres"
  parameter_group_name            = "default.postgres16" # expect: TCOP-10-302 fail
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_db_instance" "sqlserver" { # expect: TCOP-10-302 fail
  engine = "sqlserver-se"
}

resource "aws_rds_cluster" "silent" { # expect: TCOP-10-302 fail
  engine = "aurora-mysql"
}

resource "aws_rds_cluster_parameter_group" "off" {
  name   = "orders"
  family = "aurora-mysql8.0"
  parameter {
    name  = "server_audit_logging"
    value = "0" # expect: TCOP-10-302 fail
  }
}

resource "aws_rds_cluster" "switched_off" {
  engine                          = "aurora-mysql"
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.off.name
  enabled_cloudwatch_logs_exports = ["audit"]
}

resource "aws_redshift_cluster" "silent" { # expect: TCOP-10-302 fail
  cluster_identifier = "reports"
  node_type          = "ra3.xlplus"
}

resource "aws_opensearch_domain" "slow_logs_only" { # expect: TCOP-10-302 fail
  domain_name = "cases"
  log_publishing_options {
    log_type                 = "INDEX_SLOW_LOGS"
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-2:111122223333:log-group:cases"
  }
}

# without fine-grained access control there is nothing in the audit log
resource "aws_opensearch_domain" "nothing_recorded" { # expect: TCOP-10-302 fail
  domain_name = "cases"
  log_publishing_options {
    log_type                 = "AUDIT_LOGS"
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-2:111122223333:log-group:cases"
  }
}

resource "aws_docdb_cluster" "profiler_only" {
  cluster_identifier              = "cases"
  enabled_cloudwatch_logs_exports = ["profiler"] # expect: TCOP-10-302 fail
}

resource "aws_docdb_cluster" "default_group" { # expect: TCOP-10-302 fail
  cluster_identifier              = "cases"
  enabled_cloudwatch_logs_exports = ["audit"]
}

# the argument's name differs from the other engines' by two letters
resource "aws_neptune_cluster" "silent" { # expect: TCOP-10-302 fail
  cluster_identifier = "links"
}

resource "aws_mq_broker" "general_only" {
  broker_name = "orders"
  engine_type = "ActiveMQ"
  logs { # expect: TCOP-10-302 fail
    general = true
  }
}

resource "aws_mq_broker" "silent" { # expect: TCOP-10-302 fail
  broker_name = "orders"
  engine_type = "RabbitMQ"
}
