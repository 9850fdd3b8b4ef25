resource "aws_rds_cluster" "aurora" {
  engine         = "aurora-mysql"
  engine_version = "8.0.mysql_aurora.3.08.0" # expect: TCOP-06-802 pass
}

resource "aws_mq_broker" "current" {
  broker_name    = "current"
  engine_type    = "ActiveMQ"
  engine_version = "5.18" # expect: TCOP-06-802 pass
}

resource "aws_mq_broker" "ended" {
  broker_name    = "ended"
  engine_type    = "RabbitMQ"
  engine_version = "3.11.28" # expect: TCOP-06-802 fail
}

resource "aws_neptune_cluster" "current" {
  cluster_identifier = "current"
  engine_version     = "1.4.7.0" # expect: TCOP-06-802 pass
}

resource "aws_neptune_cluster" "ended" {
  cluster_identifier = "ended"
  engine_version     = "1.1.0.0" # expect: TCOP-06-802 fail
}

resource "aws_msk_cluster" "current" {
  cluster_name  = "current"
  kafka_version = "3.8.x" # expect: TCOP-06-802 pass
}

resource "aws_msk_cluster" "ended" {
  cluster_name  = "ended"
  kafka_version = "2.6.2" # expect: TCOP-06-802 fail
}

resource "aws_glue_job" "current" {
  name         = "current"
  role_arn     = "arn:aws:iam::123456789012:role/jobs"
  glue_version = "5.0" # expect: TCOP-06-802 pass
}

resource "aws_glue_job" "ended" {
  name         = "ended"
  role_arn     = "arn:aws:iam::123456789012:role/jobs"
  glue_version = "2.0" # expect: TCOP-06-802 fail
}

resource "aws_opensearch_domain" "current" {
  domain_name    = "current"
  engine_version = "OpenSearch_2.19" # expect: TCOP-06-802 pass
}

resource "aws_opensearch_domain" "paid_support" {
  domain_name    = "paid-support"
  engine_version = "OpenSearch_1.2" # expect: TCOP-06-802 fail
}
