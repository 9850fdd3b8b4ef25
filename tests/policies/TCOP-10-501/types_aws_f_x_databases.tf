resource "aws_rds_cluster" "owned" {
  engine = "aurora-postgresql"
  tags   = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_rds_cluster" "nobodys" {
  engine = "aurora-postgresql"
  tags   = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_neptune_cluster" "owned" {
  cluster_identifier = "owned"
  tags               = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_neptune_cluster" "nobodys" {
  cluster_identifier = "nobodys"
  tags               = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_timestreamwrite_database" "owned" {
  database_name = "owned"
  tags          = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_timestreamwrite_database" "nobodys" {
  database_name = "nobodys"
  tags          = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_memorydb_cluster" "owned" {
  name      = "owned"
  acl_name  = "open-access"
  node_type = "db.t4g.small"
  tags      = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_memorydb_cluster" "nobodys" {
  name      = "nobodys"
  acl_name  = "open-access"
  node_type = "db.t4g.small"
  tags      = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_keyspaces_table" "owned" {
  keyspace_name = "records"
  table_name    = "owned"
  tags          = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_keyspaces_table" "nobodys" {
  keyspace_name = "records"
  table_name    = "nobodys"
  tags          = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_redshift_cluster" "owned" {
  cluster_identifier = "owned"
  node_type          = "ra3.large"
  tags               = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_redshift_cluster" "nobodys" {
  cluster_identifier = "nobodys"
  node_type          = "ra3.large"
  tags               = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_redshiftserverless_namespace" "owned" {
  namespace_name = "owned"
  tags           = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_redshiftserverless_namespace" "nobodys" {
  namespace_name = "nobodys"
  tags           = { environment = "test" } # expect: TCOP-10-501 fail
}

resource "aws_opensearch_domain" "owned" {
  domain_name = "owned"
  tags        = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_opensearch_domain" "nobodys" {
  domain_name = "nobodys"
  tags        = { environment = "test" } # expect: TCOP-10-501 fail
}
