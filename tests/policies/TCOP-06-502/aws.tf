variable "asked" {}

variable "written" {
  default = "in-a-default"
}

variable "hidden" {
  sensitive = true
}

resource "random_password" "db" {
  length = 24
}

data "aws_secretsmanager_secret_version" "db" {
  secret_id = "orders"
}

resource "aws_db_instance" "managed" {
  username                    = "admin"
  manage_master_user_password = true # expect: TCOP-06-502 pass
}

resource "aws_db_instance" "write_only" {
  username            = "admin"
  password_wo         = random_password.db.result # expect: TCOP-06-502 pass
  password_wo_version = 1
}

resource "aws_db_instance" "replica" { # expect: TCOP-06-502 pass
  replicate_source_db = aws_db_instance.managed.identifier
}

resource "aws_db_instance" "literal" {
  password = "in-code" # expect: TCOP-06-502 fail
}

resource "aws_db_instance" "default" {
  password = var.written # expect: TCOP-06-502 fail
}

# Kept in the state.
resource "aws_db_instance" "generated" {
  password = random_password.db.result # expect: TCOP-06-502 fail
}

resource "aws_rds_cluster" "stored" {
  master_password = data.aws_secretsmanager_secret_version.db.secret_string # expect: TCOP-06-502 fail
}

resource "aws_docdb_cluster" "hidden" {
  master_password = var.hidden # expect: TCOP-06-502 fail
}

resource "aws_redshift_cluster" "asked" {
  master_password = var.asked # expect: TCOP-06-502 open
}

resource "aws_db_instance" "computed" {
  password = "x-${random_password.db.result}" # expect: TCOP-06-502 open
}

resource "aws_redshiftserverless_namespace" "managed" {
  namespace_name        = "orders"
  manage_admin_password = true # expect: TCOP-06-502 pass
}

resource "aws_elasticache_replication_group" "token" {
  replication_group_id = "orders"
  description          = "orders"
  auth_token           = "in-code-and-long" # expect: TCOP-06-502 fail
}

resource "aws_opensearch_domain" "orders" {
  domain_name = "orders"
  advanced_security_options {
    enabled = true
    master_user_options {
      master_user_name     = "admin"
      master_user_password = "In-c0de!" # expect: TCOP-06-502 fail
    }
  }
}

resource "aws_mq_broker" "orders" {
  broker_name = "orders"
  user {
    username = "orders"
    password = random_password.db.result # expect: TCOP-06-502 fail
  }
}

resource "aws_dms_endpoint" "by_arn" {
  endpoint_id         = "orders"
  secrets_manager_arn = "arn:aws:secretsmanager:eu-west-2:123456789012:secret:orders" # expect: TCOP-06-502 pass
}

resource "aws_directory_service_directory" "orders" {
  name     = "orders.internal"
  password = var.asked # expect: TCOP-06-502 open
}
