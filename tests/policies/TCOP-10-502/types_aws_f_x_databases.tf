resource "aws_rds_cluster" "marked" {
  engine = "aurora-postgresql"
  tags   = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_rds_cluster" "half" {
  engine = "aurora-postgresql"
  tags   = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_neptune_cluster" "marked" {
  cluster_identifier = "marked"
  tags               = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_neptune_cluster" "half" {
  cluster_identifier = "half"
  tags               = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_timestreamwrite_database" "marked" {
  database_name = "marked"
  tags          = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_timestreamwrite_database" "half" {
  database_name = "half"
  tags          = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_memorydb_cluster" "marked" {
  name      = "marked"
  acl_name  = "open-access"
  node_type = "db.t4g.small"
  tags      = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_memorydb_cluster" "half" {
  name      = "half"
  acl_name  = "open-access"
  node_type = "db.t4g.small"
  tags      = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_keyspaces_table" "marked" {
  keyspace_name = "records"
  table_name    = "marked"
  tags          = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_keyspaces_table" "half" {
  keyspace_name = "records"
  table_name    = "half"
  tags          = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_redshift_cluster" "marked" {
  cluster_identifier = "marked"
  node_type          = "ra3.large"
  tags               = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_redshift_cluster" "half" {
  cluster_identifier = "half"
  node_type          = "ra3.large"
  tags               = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_redshiftserverless_namespace" "marked" {
  namespace_name = "marked"
  tags           = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_redshiftserverless_namespace" "half" {
  namespace_name = "half"
  tags           = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_opensearch_domain" "marked" {
  domain_name = "marked"
  tags        = { classification = "OFFICIAL", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_opensearch_domain" "half" {
  domain_name = "half"
  tags        = { classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}
