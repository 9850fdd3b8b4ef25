variable "on_unauthenticated" {}

locals {
  oidc = {
    authorization_endpoint = "https://idp.example.gov.uk/authorize"
    client_id              = "licensing"
    client_secret          = "from-a-store"
  }
}

resource "aws_lb_listener" "asks" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-2:123456789012:loadbalancer/app/a/0123456789abcdef"
  default_action {
    type = "authenticate-oidc"
    authenticate_oidc { # expect: TCOP-06-409 pass
      client_id = local.oidc.client_id
    }
  }
  default_action {
    type = "forward"
  }
}

resource "aws_lb_listener" "lets_through" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-2:123456789012:loadbalancer/app/b/0123456789abcdef"
  default_action {
    type = "authenticate-cognito"
    authenticate_cognito {
      user_pool_arn              = "arn:aws:cognito-idp:eu-west-2:123456789012:userpool/eu-west-2_abc"
      on_unauthenticated_request = "allow" # expect: TCOP-06-409 fail
    }
  }
}

resource "aws_lb_listener_rule" "asked" {
  listener_arn = aws_lb_listener.asks.arn
  action {
    type = "authenticate-oidc"
    authenticate_oidc {
      on_unauthenticated_request = var.on_unauthenticated # expect: TCOP-06-409 open
    }
  }
}

# The application may ask: nothing is said of it.
resource "aws_lb_listener" "forwards" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-2:123456789012:loadbalancer/app/c/0123456789abcdef"
  default_action {
    type = "forward"
  }
}
