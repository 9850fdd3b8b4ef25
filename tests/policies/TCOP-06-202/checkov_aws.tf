variable "https" {
  type = bool
}

resource "aws_opensearch_domain" "clear_too" {
  domain_endpoint_options {
    enforce_https       = false # expect: TCOP-06-202 fail
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}

resource "aws_elasticsearch_domain" "old" {
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-0-2019-07" # expect: TCOP-06-202 fail
  }
}

resource "aws_elasticsearch_domain" "modern" {
  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07" # expect: TCOP-06-202 pass
  }
}

resource "aws_opensearch_domain" "asked" {
  domain_endpoint_options {
    enforce_https       = var.https # expect: TCOP-06-202 open
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}
