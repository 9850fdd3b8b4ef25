resource "aws_rds_cluster" "home" {
  engine = "aurora-postgresql"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_rds_cluster" "abroad" {
  engine = "aurora-postgresql"
  region = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_neptune_cluster" "home" {
  cluster_identifier = "home"
  region             = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_neptune_cluster" "abroad" {
  cluster_identifier = "abroad"
  region             = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_timestreamwrite_database" "home" {
  database_name = "home"
  region        = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_timestreamwrite_database" "abroad" {
  database_name = "abroad"
  region        = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_memorydb_cluster" "home" {
  name      = "home"
  acl_name  = "open-access"
  node_type = "db.t4g.small"
  region    = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_memorydb_cluster" "abroad" {
  name      = "abroad"
  acl_name  = "open-access"
  node_type = "db.t4g.small"
  region    = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_keyspaces_table" "home" {
  keyspace_name = "records"
  table_name    = "home"
  region        = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_keyspaces_table" "abroad" {
  keyspace_name = "records"
  table_name    = "abroad"
  region        = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_redshift_cluster" "home" {
  cluster_identifier = "home"
  node_type          = "ra3.large"
  region             = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_redshift_cluster" "abroad" {
  cluster_identifier = "abroad"
  node_type          = "ra3.large"
  region             = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_redshiftserverless_namespace" "home" {
  namespace_name = "home"
  region         = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_redshiftserverless_namespace" "abroad" {
  namespace_name = "abroad"
  region         = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_opensearch_domain" "home" {
  domain_name = "home"
  region      = "eu-west-2" # expect: TCOP-10-101 pass
}

resource "aws_opensearch_domain" "abroad" {
  domain_name = "abroad"
  region      = "us-east-1" # expect: TCOP-10-101 fail
}
