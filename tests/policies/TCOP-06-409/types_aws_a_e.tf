resource "aws_alb_listener" "asks" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-2:111122223333:loadbalancer/app/a/0123456789abcdef"
  default_action {
    type = "authenticate-oidc"
    authenticate_oidc { # expect: TCOP-06-409 pass
      issuer    = "https://sign-in.service.gov.uk"
      client_id = "cases"
    }
  }
  default_action {
    type = "forward"
  }
}

resource "aws_alb_listener" "lets_through" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-2:111122223333:loadbalancer/app/b/0123456789abcdef"
  default_action {
    type = "authenticate-cognito"
    authenticate_cognito {
      user_pool_arn              = "arn:aws:cognito-idp:eu-west-2:111122223333:userpool/eu-west-2_abc"
      on_unauthenticated_request = "allow" # expect: TCOP-06-409 fail
    }
  }
}

resource "aws_alb_listener_rule" "refuses" {
  listener_arn = aws_alb_listener.asks.arn
  action {
    type = "authenticate-oidc"
    authenticate_oidc {
      issuer                     = "https://sign-in.service.gov.uk"
      client_id                  = "cases"
      on_unauthenticated_request = "deny" # expect: TCOP-06-409 pass
    }
  }
}

resource "aws_alb_listener_rule" "lets_through" {
  listener_arn = aws_alb_listener.asks.arn
  action {
    type = "authenticate-oidc"
    authenticate_oidc {
      issuer                     = "https://sign-in.service.gov.uk"
      client_id                  = "cases"
      on_unauthenticated_request = "allow" # expect: TCOP-06-409 fail
    }
  }
}
