variable "engine_version" {}

resource "aws_kms_key" "cases" {}

resource "aws_docdb_cluster" "on" {
  cluster_identifier = "cases"
  storage_encrypted  = true # expect: TCOP-06-108 pass
}

resource "aws_neptune_cluster" "on" {
  cluster_identifier = "links"
  engine_version     = var.engine_version
  storage_encrypted  = "true" # expect: TCOP-06-108 pass
}

resource "aws_timestreamwrite_database" "plain" { # expect: TCOP-06-108 pass
  database_name = "visits"
}

resource "aws_timestreamwrite_database" "sensitive" { # expect: TCOP-06-108 pass
  database_name = "visits"
  kms_key_id    = aws_kms_key.cases.arn
  tags          = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_docdbelastic_cluster" "plain" { # expect: TCOP-06-108 pass
  name                = "cases"
  admin_user_name     = "admin"
  admin_user_password = "from-elsewhere"
  auth_type           = "PLAIN_TEXT"
  shard_capacity      = 2
  shard_count         = 1
}
