variable "internal" {
  type = bool
}

resource "aws_lb" "web" {
  name = "web"
}

resource "aws_lb" "inside" {
  name     = "inside"
  internal = true
}

resource "aws_lb" "asked" {
  name     = "asked"
  internal = var.internal
}

resource "aws_lb_listener" "forwards" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP" # expect: TCOP-06-201 fail
  default_action {
    type = "forward"
  }
}

resource "aws_lb_listener" "redirects" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP" # expect: TCOP-06-201 pass
  default_action {
    type = "redirect"
    redirect {
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "redirects_but" {
  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP" # expect: TCOP-06-201 fail
  default_action {
    type = "redirect"
    redirect {
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener_rule" "but" {
  listener_arn = aws_lb_listener.redirects_but.arn
  action {
    type = "forward"
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.web.arn
  protocol          = "HTTPS" # expect: TCOP-06-201 pass
  default_action {
    type = "forward"
  }
}

resource "aws_lb_listener" "inside" {
  load_balancer_arn = aws_lb.inside.arn
  protocol          = "HTTP"
  default_action {
    type = "forward"
  }
}

resource "aws_lb_listener" "asked" {
  load_balancer_arn = aws_lb.asked.arn
  protocol          = "HTTP" # expect: TCOP-06-201 open
  default_action {
    type = "forward"
  }
}

resource "aws_elb" "clear" {
  listener {
    lb_protocol = "http" # expect: TCOP-06-201 fail
    lb_port     = 80
  }
}

resource "aws_cloudfront_distribution" "any" {
  default_cache_behavior {
    viewer_protocol_policy = "allow-all" # expect: TCOP-06-201 fail
  }
}

resource "aws_cloudfront_distribution" "held" { # expect: TCOP-06-201 pass
  default_cache_behavior {
    viewer_protocol_policy = "redirect-to-https"
  }
}
