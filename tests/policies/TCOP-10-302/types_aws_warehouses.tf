variable "logs" {
  type = list(string)
}

resource "aws_redshiftserverless_namespace" "exported" {
  namespace_name = "exported"
  log_exports    = ["userlog", "connectionlog", "useractivitylog"] # expect: TCOP-10-302 pass
}

# Who connects is told, not what is read.
resource "aws_redshiftserverless_namespace" "connections" {
  namespace_name = "connections"
  log_exports    = ["userlog", "connectionlog"] # expect: TCOP-10-302 fail
}

resource "aws_redshiftserverless_namespace" "silent" { # expect: TCOP-10-302 fail
  namespace_name = "silent"
}

resource "aws_redshiftserverless_namespace" "asked" {
  namespace_name = "asked"
  log_exports    = var.logs # expect: TCOP-10-302 open
}
