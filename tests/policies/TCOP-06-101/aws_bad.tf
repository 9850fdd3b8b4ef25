provider "aws" {
  region = "eu-west-2"
}

resource "aws_db_instance" "silent" { # expect: TCOP-06-101 fail
  engine = "postgres"
}

resource "aws_db_instance" "off" {
  engine            = "postgres"
  storage_encrypted = false # expect: TCOP-06-101 fail
}

# a key alone encrypts nothing
resource "aws_db_instance" "key_only" { # expect: TCOP-06-101 fail
  engine     = "mysql"
  kms_key_id = "arn:aws:kms:eu-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
}

# a replica has what its source has
resource "aws_db_instance" "replica" {
  replicate_source_db = aws_db_instance.off.identifier # expect: TCOP-06-101 fail
}

variable "defaults" {
  type = object({
    engine    = string
    encrypted = optional(bool, false)
  })
  default = { engine = "mariadb" }
}

resource "aws_db_instance" "from_object" {
  engine            = var.defaults.engine
  storage_encrypted = var.defaults.encrypted # expect: TCOP-06-101 fail
}

resource "aws_rds_cluster" "off" {
  engine            = "aurora-postgresql"
  storage_encrypted = "false" # expect: TCOP-06-101 fail
}

# a Multi-AZ DB cluster is no Aurora cluster: nothing encrypts it by itself
resource "aws_rds_cluster" "multi_az" { # expect: TCOP-06-101 fail
  engine = "postgres"
}

resource "aws_rds_global_cluster" "silent" { # expect: TCOP-06-101 fail
  global_cluster_identifier = "orders"
  engine                    = "aurora-mysql"
}

# made from a cluster in clear text
resource "aws_rds_global_cluster" "from_clear" { # the cluster's line tells
  global_cluster_identifier    = "payments"
  source_db_cluster_identifier = aws_rds_cluster.off.arn # expect: TCOP-06-101 fail
}

resource "aws_db_instance" "none" {
  count  = 0
  engine = "postgres"
}
