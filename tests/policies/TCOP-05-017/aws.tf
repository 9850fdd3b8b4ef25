variable "engine" {
  type = string
}

resource "aws_db_instance" "open" {
  engine         = "postgres" # expect: TCOP-05-017 pass
  instance_class = "db.m7g.large"
}

resource "aws_db_instance" "oracle" {
  engine         = "oracle-ee" # expect: TCOP-05-017 fail, TCOP-05-017 fail
  instance_class = "db.m5.large"
  license_model  = "bring-your-own-license"
}

resource "aws_db_instance" "custom" {
  engine         = "custom-sqlserver-se" # expect: TCOP-05-017 fail
  instance_class = "db.m5.large"
}

resource "aws_db_instance" "restored" { # expect: TCOP-05-017 open
  snapshot_identifier = "rds:before-upgrade"
  instance_class      = "db.m7g.large"
}

resource "aws_db_instance" "asked" {
  engine         = var.engine # expect: TCOP-05-017 open
  instance_class = "db.m7g.large"
}

resource "aws_rds_cluster" "aurora" {
  engine = "aurora-postgresql" # expect: TCOP-05-017 pass
}

# Older providers have a default.
resource "aws_rds_cluster" "silent" { # expect: TCOP-05-017 pass
  cluster_identifier = "silent"
}

# Its source decides.
resource "aws_db_instance" "replica" {
  replicate_source_db = aws_db_instance.oracle.identifier
  instance_class      = "db.m5.large"
}
