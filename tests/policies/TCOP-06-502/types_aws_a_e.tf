variable "token" {
  type      = string
  sensitive = true
}

resource "random_password" "made" {
  length = 32
}

resource "aws_docdb_cluster" "kept" {
  cluster_identifier          = "kept"
  master_username             = "cases"
  manage_master_user_password = true # expect: TCOP-06-502 pass
}

resource "aws_elasticache_replication_group" "identities" { # expect: TCOP-06-502 pass
  replication_group_id = "identities"
  description          = "sessions"
  user_group_ids       = ["cases"]
}

resource "aws_elasticache_replication_group" "asked" {
  replication_group_id = "asked"
  description          = "sessions"
  auth_token           = var.token # expect: TCOP-06-502 fail
}

resource "aws_elasticsearch_domain" "identities" { # expect: TCOP-06-502 pass
  domain_name = "identities"
  advanced_security_options {
    enabled = true
    master_user_options {
      master_user_arn = "arn:aws:iam::111122223333:role/search"
    }
  }
}

resource "aws_elasticsearch_domain" "made" {
  domain_name = "made"
  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = true
    master_user_options {
      master_user_name     = "search"
      master_user_password = random_password.made.result # expect: TCOP-06-502 fail
    }
  }
}

resource "aws_docdbelastic_cluster" "named_secret" {
  name                = "named-secret"
  auth_type           = "SECRET_ARN" # expect: TCOP-06-502 pass
  admin_user_name     = "cases"
  admin_user_password = "arn:aws:secretsmanager:eu-west-2:111122223333:secret:cases-AbCdEf"
}

resource "aws_docdbelastic_cluster" "made" {
  name                = "made"
  auth_type           = "PLAIN_TEXT"
  admin_user_name     = "cases"
  admin_user_password = random_password.made.result # expect: TCOP-06-502 fail
}

resource "aws_docdbelastic_cluster" "written" {
  name                = "written"
  auth_type           = "PLAIN_TEXT"
  admin_user_name     = "cases"
  admin_user_password = "mustbeeightchars" # expect: TCOP-06-502 fail
}

resource "aws_dms_endpoint" "made" {
  endpoint_id   = "made"
  endpoint_type = "source"
  engine_name   = "postgres"
  password      = random_password.made.result # expect: TCOP-06-502 fail
}
