resource "aws_docdb_global_cluster" "silent" { # expect: TCOP-06-108 fail
  global_cluster_identifier = "records"
}

resource "aws_docdb_global_cluster" "clear" {
  global_cluster_identifier = "letters"
  storage_encrypted         = false # expect: TCOP-06-108 fail
}

resource "aws_docdb_global_cluster" "encrypted" {
  global_cluster_identifier = "reports"
  storage_encrypted         = true # expect: TCOP-06-108 pass
}

resource "aws_docdb_global_cluster" "made_from" { # expect: TCOP-06-108 open
  global_cluster_identifier    = "archive"
  source_db_cluster_identifier = "arn:aws:rds:eu-west-2:123456789012:cluster:archive"
}
