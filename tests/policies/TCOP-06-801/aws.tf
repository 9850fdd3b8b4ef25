variable "automatic" {
  type = bool
}

resource "aws_db_instance" "silent" { # expect: TCOP-06-801 pass
  engine = "postgres"
}

resource "aws_db_instance" "off" {
  auto_minor_version_upgrade = false # expect: TCOP-06-801 fail
}

resource "aws_db_instance" "asked" {
  auto_minor_version_upgrade = var.automatic # expect: TCOP-06-801 open
}

resource "aws_elasticache_replication_group" "text" {
  auto_minor_version_upgrade = "true" # expect: TCOP-06-801 pass
}

# The provider sends false here when nothing is said.
resource "aws_dms_replication_instance" "silent" { # expect: TCOP-06-801 fail
  replication_instance_id = "copies"
}
