variable "policy" {
  type = string
}

resource "aws_lb_listener" "modern" {
  protocol   = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06" # expect: TCOP-06-202 pass
}

resource "aws_lb_listener" "named_modern" {
  protocol   = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-TLS13-1-0-2021-06" # expect: TCOP-06-202 fail
}

resource "aws_lb_listener" "silent" { # expect: TCOP-06-202 fail
  protocol = "TLS"
}

resource "aws_lb_listener" "asked" {
  protocol   = "HTTPS"
  ssl_policy = var.policy # expect: TCOP-06-202 open
}

resource "aws_lb_listener" "clear" {
  protocol = "HTTP"
}

resource "aws_cloudfront_distribution" "own_certificate" {
  viewer_certificate {
    minimum_protocol_version = "TLSv1.2_2021" # expect: TCOP-06-202 pass
  }
}

resource "aws_cloudfront_distribution" "default_certificate" {
  viewer_certificate {
    cloudfront_default_certificate = true # expect: TCOP-06-202 fail
    minimum_protocol_version       = "TLSv1.2_2021"
  }
}

resource "aws_opensearch_domain" "modern" {
  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10" # expect: TCOP-06-202 pass
  }
}

resource "aws_api_gateway_domain_name" "old" {
  security_policy = "TLS_1_0" # expect: TCOP-06-202 fail
}
