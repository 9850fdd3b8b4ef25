resource "aws_opensearch_domain" "on" {
  domain_name = "on"
  node_to_node_encryption {
    enabled = true # expect: TCOP-06-205 pass
  }
}

resource "aws_opensearch_domain" "silent" { # expect: TCOP-06-205 fail
  domain_name = "silent"
}

resource "aws_memorydb_cluster" "silent" { # expect: TCOP-06-205 pass
  name      = "silent"
  acl_name  = "open-access"
  node_type = "db.t4g.small"
}

resource "aws_memorydb_cluster" "off" {
  name        = "off"
  acl_name    = "open-access"
  node_type   = "db.t4g.small"
  tls_enabled = false # expect: TCOP-06-205 fail
}
