variable "encrypted" {
  type = bool
}
variable "configuration" {}
variable "domains" {
  type = list(bool)
}
variable "key" {}

resource "aws_opensearch_domain" "asked" {
  domain_name = "cases"
  encrypt_at_rest {
    enabled = var.encrypted # expect: TCOP-06-107 open
  }
}

resource "aws_opensearch_domain" "perhaps_no_block" {
  domain_name = "cases"
  dynamic "encrypt_at_rest" {
    for_each = var.domains
    content {
      enabled = true # expect: TCOP-06-107 open
    }
  }
}

# made today it is encrypted, made some years ago it is not
resource "aws_redshift_cluster" "silent" { # expect: TCOP-06-107 open
  cluster_identifier = "reports"
  node_type          = "ra3.xlplus"
}

resource "aws_emr_security_configuration" "asked" {
  name          = "reports"
  configuration = var.configuration # expect: TCOP-06-107 open
}

resource "aws_redshiftserverless_namespace" "key_asked" {
  namespace_name = "reports"
  kms_key_id     = var.key # expect: TCOP-06-107 open
  tags           = { classification = "OFFICIAL-SENSITIVE" }
}
