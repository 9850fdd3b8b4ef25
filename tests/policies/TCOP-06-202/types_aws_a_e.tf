resource "aws_alb_listener" "modern" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-2:111122223333:loadbalancer/app/a/0123456789abcdef"
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06" # expect: TCOP-06-202 pass
}

resource "aws_alb_listener" "old" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-2:111122223333:loadbalancer/app/b/0123456789abcdef"
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-2016-08" # expect: TCOP-06-202 fail
}

resource "aws_api_gateway_domain_name" "modern" {
  domain_name     = "api.cases.service.gov.uk"
  security_policy = "TLS_1_2" # expect: TCOP-06-202 pass
}

resource "aws_elasticsearch_domain" "modern" {
  domain_name = "modern"
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07" # expect: TCOP-06-202 pass
  }
}

resource "aws_elasticsearch_domain" "old" {
  domain_name = "old"
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-0-2019-07" # expect: TCOP-06-202 fail
  }
}
