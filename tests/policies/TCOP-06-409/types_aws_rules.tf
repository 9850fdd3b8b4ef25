resource "aws_lb_listener_rule" "asks" {
  listener_arn = "arn:aws:elasticloadbalancing:eu-west-2:123456789012:listener/app/a/1/2"
  action {
    type = "authenticate-oidc"
    authenticate_oidc { # expect: TCOP-06-409 pass
      client_id = "licensing"
    }
  }
}

resource "aws_lb_listener_rule" "lets_through" {
  listener_arn = "arn:aws:elasticloadbalancing:eu-west-2:123456789012:listener/app/a/1/2"
  action {
    type = "authenticate-oidc"
    authenticate_oidc {
      client_id                  = "licensing"
      on_unauthenticated_request = "allow" # expect: TCOP-06-409 fail
    }
  }
}
