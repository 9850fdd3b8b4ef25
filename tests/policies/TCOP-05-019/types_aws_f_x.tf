# expect: TCOP-05-019 pass
resource "aws_glue_job" "one" {
  name     = "one"
  role_arn = "arn:aws:iam::123456789012:role/jobs"
}

resource "aws_kinesis_stream" "one" {
  name = "one"
}

resource "aws_memorydb_cluster" "one" {
  name      = "one"
  acl_name  = "open-access"
  node_type = "db.t4g.small"
}

resource "aws_mq_broker" "one" {
  broker_name = "one"
  engine_type = "ActiveMQ"
}

resource "aws_msk_cluster" "one" {
  cluster_name = "one"
}

resource "aws_neptune_cluster" "one" {
  cluster_identifier = "one"
}

resource "aws_opensearch_domain" "one" {
  domain_name = "one"
}

resource "aws_rds_cluster" "one" {
  cluster_identifier = "one"
  engine             = "aurora-postgresql"
}

resource "aws_redshift_cluster" "one" {
  cluster_identifier = "one"
  node_type          = "ra3.large"
}

resource "aws_redshiftserverless_workgroup" "one" {
  namespace_name = "one"
  workgroup_name = "one"
}

resource "aws_sagemaker_endpoint" "one" {
  name                 = "one"
  endpoint_config_name = "one"
}

resource "aws_sns_topic" "one" {
  name = "one"
}

resource "aws_quicksight_account_subscription" "one" {
  account_name          = "one"
  authentication_method = "IAM_IDENTITY_CENTER"
  edition               = "ENTERPRISE"
  notification_email    = "reports@example.gov.uk"
}
