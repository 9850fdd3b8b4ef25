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

# Policies of classic balancers.
resource "aws_load_balancer_policy" "predefined_old" {
  load_balancer_name = "web"
  policy_name        = "tls"
  policy_type_name   = "SSLNegotiationPolicyType"
  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-2016-08" # expect: TCOP-06-202 fail
  }
}

resource "aws_load_balancer_policy" "predefined_modern" {
  load_balancer_name = "web"
  policy_name        = "tls"
  policy_type_name   = "SSLNegotiationPolicyType"
  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-TLS-1-2-2017-01" # expect: TCOP-06-202 pass
  }
}

resource "aws_load_balancer_policy" "own_old" {
  load_balancer_name = "web"
  policy_name        = "tls"
  policy_type_name   = "SSLNegotiationPolicyType"
  policy_attribute {
    name  = "Protocol-TLSv1.2"
    value = "true"
  }
  policy_attribute {
    name  = "Protocol-TLSv1.1"
    value = "true" # expect: TCOP-06-202 fail
  }
}

resource "aws_load_balancer_policy" "own_modern" {
  load_balancer_name = "web"
  policy_name        = "tls"
  policy_type_name   = "SSLNegotiationPolicyType"
  policy_attribute {
    name  = "Protocol-TLSv1.2"
    value = "true" # expect: TCOP-06-202 pass
  }
  policy_attribute {
    name  = "Protocol-TLSv1.1"
    value = "false"
  }
}

resource "aws_load_balancer_policy" "asked" {
  load_balancer_name = "web"
  policy_name        = "tls"
  policy_type_name   = "SSLNegotiationPolicyType"
  policy_attribute {
    name  = "Protocol-TLSv1.1"
    value = var.https # expect: TCOP-06-202 open
  }
}

# About keys of servers behind the balancer, not about TLS before it.
resource "aws_load_balancer_policy" "key" {
  load_balancer_name = "web"
  policy_name        = "key"
  policy_type_name   = "PublicKeyPolicyType"
  policy_attribute {
    name  = "PublicKey"
    value = "MIIB"
  }
}
