resource "aws_lb" "silent" { # expect: TCOP-06-707 fail
  name = "silent"
}

# a bucket alone does not switch logging on
resource "aws_lb" "bucket_only" {
  name = "bucket-only"
  access_logs { # expect: TCOP-06-707 fail
    bucket = "central-access-logs"
  }
}

resource "aws_alb" "off" {
  name     = "off"
  internal = true
  access_logs {
    bucket  = "central-access-logs"
    enabled = false # expect: TCOP-06-707 fail
  }
}

resource "aws_lb" "tls" { # expect: TCOP-06-707 fail
  name               = "tls"
  load_balancer_type = "network"
}

resource "aws_lb_listener" "tls" {
  load_balancer_arn = aws_lb.tls.arn
  port              = 443
  protocol          = "TLS"
  default_action {
    type = "forward"
  }
}

resource "aws_elb" "silent" { # expect: TCOP-06-707 fail
  name = "classic"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "off" {
  name = "classic-off"
  access_logs {
    bucket  = "central-access-logs"
    enabled = "false" # expect: TCOP-06-707 fail
  }
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_cloudfront_distribution" "silent" { # expect: TCOP-06-707 fail
  enabled = true
}

resource "aws_api_gateway_stage" "silent" { # expect: TCOP-06-707 fail
  stage_name    = "live"
  rest_api_id   = "abc123"
  deployment_id = "def456"
}

resource "aws_apigatewayv2_stage" "silent" { # expect: TCOP-06-707 fail
  api_id = "abc123"
  name   = "$default"
}

resource "aws_wafv2_web_acl" "silent" { # expect: TCOP-06-707 fail
  name  = "silent"
  scope = "REGIONAL"
}
