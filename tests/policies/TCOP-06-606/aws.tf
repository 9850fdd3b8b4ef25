variable "internal" {
  type = bool
}

resource "aws_lb" "bare" { # expect: TCOP-06-606 fail
  name = "bare"
}

resource "aws_lb" "filtered" {
  name = "filtered"
}

resource "aws_wafv2_web_acl_association" "filtered" {
  resource_arn = aws_lb.filtered.arn # expect: TCOP-06-606 pass
  web_acl_arn  = "arn:aws:wafv2:eu-west-2:123456789012:regional/webacl/main/1"
}

resource "aws_lb" "inside" {
  internal = true
}

resource "aws_lb" "network" {
  load_balancer_type = "network"
}

resource "aws_lb" "asked" {
  internal = var.internal # expect: TCOP-06-606 open
}

resource "aws_cloudfront_distribution" "bare" { # expect: TCOP-06-606 fail
  enabled = true
}

resource "aws_cloudfront_distribution" "off" {
  enabled = false
}

resource "aws_api_gateway_rest_api" "public" {
  name = "public"
}

resource "aws_api_gateway_stage" "public" { # expect: TCOP-06-606 fail
  rest_api_id = aws_api_gateway_rest_api.public.id
  stage_name  = "live"
}

resource "aws_api_gateway_rest_api" "private" {
  endpoint_configuration {
    types = ["PRIVATE"]
  }
}

resource "aws_api_gateway_stage" "private" {
  rest_api_id = aws_api_gateway_rest_api.private.id
  stage_name  = "live"
}

resource "aws_api_gateway_stage" "elsewhere" {
  rest_api_id = var.api # expect: TCOP-06-606 open
  stage_name  = "live"
}

variable "api" {
  type = string
}

resource "aws_appsync_graphql_api" "bare" { # expect: TCOP-06-606 fail
  name = "bare"
}
