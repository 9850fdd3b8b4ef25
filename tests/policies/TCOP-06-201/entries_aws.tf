# API Gateway answers HTTPS only; what a domain name says about TLS is for TCOP-06-202.
resource "aws_apigatewayv2_domain_name" "api" { # expect: TCOP-06-201 pass
  domain_name = "api.example.gov.uk"

  domain_name_configuration {
    certificate_arn = "arn:aws:acm:eu-west-2:111122223333:certificate/a"
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }
}
