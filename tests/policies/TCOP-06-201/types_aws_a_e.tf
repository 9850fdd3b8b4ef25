resource "aws_alb" "web" {
  name = "web"
}

resource "aws_alb_listener" "https" {
  load_balancer_arn = aws_alb.web.arn
  port              = 443
  protocol          = "HTTPS" # expect: TCOP-06-201 pass
  default_action {
    type = "forward"
  }
}

resource "aws_alb_listener" "redirects" {
  load_balancer_arn = aws_alb.web.arn
  port              = 80
  protocol          = "HTTP" # expect: TCOP-06-201 pass
  default_action {
    type = "redirect"
    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_alb_listener" "clear" {
  load_balancer_arn = aws_alb.web.arn
  port              = 8080
  protocol          = "HTTP" # expect: TCOP-06-201 fail
  default_action {
    type = "forward"
  }
}

resource "aws_elb" "https" { # expect: TCOP-06-201 pass
  name = "https"
  listener {
    lb_port           = 443
    lb_protocol       = "https"
    instance_port     = 80
    instance_protocol = "http"
  }
}
