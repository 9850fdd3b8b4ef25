variable "encrypted" {
  type = bool
}

resource "aws_db_instance" "asked" {
  engine            = "postgres"
  storage_encrypted = var.encrypted # expect: TCOP-06-101 open
}

resource "aws_db_instance" "restored" { # expect: TCOP-06-101 open
  snapshot_identifier = "rds:orders-2026-01-01"
}
