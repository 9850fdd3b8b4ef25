# TLS is on where nothing is said of it.
resource "aws_docdb_cluster_parameter_group" "silent" { # expect: TCOP-06-204 pass
  family = "docdb5.0"
  name   = "silent"
  parameter {
    name  = "audit_logs"
    value = "enabled"
  }
}
