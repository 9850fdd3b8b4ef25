variable "key" {}

resource "aws_db_instance" "on" {
  engine            = "postgres"
  storage_encrypted = true # expect: TCOP-06-101 pass
}

resource "aws_db_instance" "text" {
  engine            = "postgres"
  storage_encrypted = "true" # expect: TCOP-06-101 pass
}

# both arms are good, whichever is taken
resource "aws_db_instance" "either" {
  engine            = "postgres"
  storage_encrypted = var.key == "" ? true : "true" # expect: TCOP-06-101 pass
}

resource "aws_db_instance" "replica" {
  replicate_source_db = aws_db_instance.on.identifier # expect: TCOP-06-101 pass
}

resource "aws_db_instance" "replica_of_replica" {
  replicate_source_db = aws_db_instance.replica.arn # expect: TCOP-06-101 pass
}

locals {
  databases = {
    orders   = { engine = "postgres" }
    payments = { engine = "mysql" }
  }
}

resource "aws_db_instance" "several" {
  for_each          = local.databases
  engine            = each.value.engine
  storage_encrypted = true # expect: TCOP-06-101 pass, TCOP-06-101 pass
}

resource "aws_rds_cluster" "on" {
  engine            = "aurora-postgresql"
  storage_encrypted = true # expect: TCOP-06-101 pass
}

# serverless version 1 is always encrypted
resource "aws_rds_cluster" "serverless" { # expect: TCOP-06-101 pass
  engine      = "aurora-mysql"
  engine_mode = "serverless"
}

resource "aws_rds_global_cluster" "on" {
  global_cluster_identifier = "orders"
  storage_encrypted         = true # expect: TCOP-06-101 pass
}

resource "aws_rds_cluster" "member" {
  engine                    = "aurora-mysql"
  global_cluster_identifier = aws_rds_global_cluster.on.id # expect: TCOP-06-101 pass
}

resource "aws_rds_global_cluster" "from_encrypted" {
  global_cluster_identifier    = "payments"
  source_db_cluster_identifier = aws_rds_cluster.on.arn # expect: TCOP-06-101 pass
}
