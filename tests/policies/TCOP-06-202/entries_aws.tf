resource "aws_apigatewayv2_domain_name" "api" {
  domain_name = "api.example.gov.uk"

  domain_name_configuration {
    certificate_arn = "arn:aws:acm:eu-west-2:111122223333:certificate/a"
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2" # expect: TCOP-06-202 pass
  }
}
