locals {
  log_bucket = "central-access-logs"
}

resource "aws_lb" "logged" {
  name = "logged"
  dynamic "access_logs" {
    for_each = [local.log_bucket]
    content {
      bucket  = access_logs.value
      enabled = true # expect: TCOP-06-707 pass
    }
  }
}

# a network balancer without TLS has nothing to log, a gateway balancer never
resource "aws_lb" "tcp" {
  name               = "tcp"
  load_balancer_type = "network"
}

resource "aws_lb_listener" "tcp" {
  load_balancer_arn = aws_lb.tcp.arn
  port              = 5432
  protocol          = "TCP"
  default_action {
    type = "forward"
  }
}

resource "aws_lb" "gateway" {
  name               = "inspection"
  load_balancer_type = "gateway"
}

resource "aws_elb" "logged" {
  name = "classic"
  access_logs { # expect: TCOP-06-707 pass
    bucket = local.log_bucket
  }
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_cloudfront_distribution" "legacy" {
  enabled = true
  logging_config { # expect: TCOP-06-707 pass
    bucket = "central-access-logs.s3.amazonaws.com"
  }
}

# logging of the second generation is a resource of its own
resource "aws_cloudfront_distribution" "delivered" {
  enabled = true
}

resource "aws_cloudwatch_log_delivery_source" "delivered" {
  name         = "delivered"
  log_type     = "ACCESS_LOGS"
  resource_arn = aws_cloudfront_distribution.delivered.arn # expect: TCOP-06-707 pass
}

resource "aws_cloudwatch_log_delivery" "delivered" {
  delivery_source_name     = aws_cloudwatch_log_delivery_source.delivered.name
  delivery_destination_arn = "arn:aws:logs:eu-west-2:111122223333:delivery-destination:requests"
}

resource "aws_cloudfront_distribution" "switched_off" {
  enabled = false
}

resource "aws_cloudwatch_log_group" "api" {
  name              = "api"
  retention_in_days = 90
}

resource "aws_api_gateway_stage" "logged" {
  stage_name    = "live"
  rest_api_id   = "abc123"
  deployment_id = "def456"
  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api.arn # expect: TCOP-06-707 pass
    format          = "$context.requestId"
  }
}

resource "aws_apigatewayv2_stage" "logged" {
  api_id = "abc123"
  name   = "$default"
  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api.arn # expect: TCOP-06-707 pass
    format          = "$context.requestId"
  }
}

resource "aws_wafv2_web_acl" "logged" {
  name  = "logged"
  scope = "REGIONAL"
}

resource "aws_wafv2_web_acl_logging_configuration" "logged" {
  resource_arn            = aws_wafv2_web_acl.logged.arn # expect: TCOP-06-707 pass
  log_destination_configs = ["arn:aws:s3:::aws-waf-logs-central"]
}
