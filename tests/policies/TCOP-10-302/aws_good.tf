provider "aws" {
  region = "eu-west-2"
}

# the same name twice: one group of parameters, one of options
resource "aws_db_parameter_group" "orders" {
  name   = "orders"
  family = "postgres16"
  parameter {
    name         = "shared_preload_libraries"
    value        = "pg_stat_statements, pgaudit"
    apply_method = "pending-reboot"
  }
}

resource "aws_rds_cluster_parameter_group" "orders" {
  name   = "orders"
  family = "aurora-postgresql16"
  dynamic "parameter" {
    for_each = { shared_preload_libraries = "pgaudit" }
    content {
      name  = parameter.key
      value = parameter.value
    }
  }
}

resource "aws_db_option_group" "orders" {
  name                 = "orders"
  engine_name          = "mariadb"
  major_engine_version = "10.11"
  option {
    option_name = "MARIADB_AUDIT_PLUGIN"
  }
}

resource "aws_db_instance" "postgres" {
  engine                          = "postgres"
  parameter_group_name            = aws_db_parameter_group.orders.name
  enabled_cloudwatch_logs_exports = ["postgresql", "upgrade"] # expect: TCOP-10-302 pass
}

resource "aws_db_instance" "mariadb" {
  engine                          = "mariadb"
  option_group_name               = aws_db_option_group.orders.name
  enabled_cloudwatch_logs_exports = toset(["audit"]) # expect: TCOP-10-302 pass
}

resource "aws_db_instance" "oracle" {
  engine                          = "oracle-se2"
  enabled_cloudwatch_logs_exports = ["alert", "audit"] # expect: TCOP-10-302 pass
}

# audited by its source's means
resource "aws_db_instance" "replica" {
  engine              = "postgres"
  replicate_source_db = aws_db_instance.postgres.identifier
}

resource "aws_rds_cluster" "postgres" {
  engine                          = "aurora-postgresql"
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.orders.name
  enabled_cloudwatch_logs_exports = ["postgresql"] # expect: TCOP-10-302 pass
}

resource "aws_rds_cluster" "streamed" {
  engine = "aurora-mysql"
}

resource "aws_rds_cluster_activity_stream" "streamed" { # expect: TCOP-10-302 pass
  resource_arn = aws_rds_cluster.streamed.arn
  mode         = "async"
  kms_key_id   = "arn:aws:kms:eu-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
}

resource "aws_redshift_cluster" "reports" {
  cluster_identifier = "reports"
  node_type          = "ra3.xlplus"
}

resource "aws_redshift_logging" "reports" { # expect: TCOP-10-302 pass
  cluster_identifier   = aws_redshift_cluster.reports.id
  log_destination_type = "cloudwatch"
  log_exports          = ["connectionlog", "userlog", "useractivitylog"]
}

# provider 5 and older
resource "aws_redshift_cluster" "inline" {
  cluster_identifier = "old-reports"
  node_type          = "ra3.xlplus"
  logging {
    enable      = true # expect: TCOP-10-302 pass
    bucket_name = "audit"
  }
}

resource "aws_opensearch_domain" "cases" {
  domain_name = "cases"
  advanced_security_options {
    enabled = true
  }
  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS"
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-2:111122223333:log-group:cases"
  }
  log_publishing_options {
    log_type                 = "AUDIT_LOGS" # expect: TCOP-10-302 pass
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-2:111122223333:log-group:cases"
  }
}

resource "aws_docdb_cluster_parameter_group" "cases" {
  name   = "cases"
  family = "docdb5.0"
  parameter {
    name  = "audit_logs"
    value = "enabled"
  }
}

resource "aws_docdb_cluster" "cases" {
  cluster_identifier              = "cases"
  db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.cases.name
  enabled_cloudwatch_logs_exports = ["audit", "profiler"] # expect: TCOP-10-302 pass
}

resource "aws_neptune_cluster_parameter_group" "links" {
  name   = "links"
  family = "neptune1.3"
  parameter {
    name  = "neptune_enable_audit_log"
    value = 1
  }
}

resource "aws_neptune_cluster" "links" {
  cluster_identifier                   = "links"
  neptune_cluster_parameter_group_name = aws_neptune_cluster_parameter_group.links.name
  enable_cloudwatch_logs_exports       = ["audit"] # expect: TCOP-10-302 pass
}

resource "aws_mq_broker" "orders" {
  broker_name = "orders"
  engine_type = "ActiveMQ"
  logs {
    general = true # expect: TCOP-10-302 pass
    audit   = "true"
  }
}

resource "aws_mq_broker" "rabbit" {
  broker_name = "orders"
  engine_type = "RabbitMQ"
  logs {
    general = true # expect: TCOP-10-302 pass
  }
}
