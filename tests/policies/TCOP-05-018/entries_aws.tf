resource "aws_elb" "classic" { # expect: TCOP-05-018 fail
  name = "classic"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_lb" "current" {
  name = "current"
}

resource "aws_elasticsearch_domain" "search" { # expect: TCOP-05-018 fail
  domain_name = "search"
}

resource "aws_waf_web_acl" "classic" { # expect: TCOP-05-018 fail
  name        = "classic"
  metric_name = "classic"
  default_action {
    type = "ALLOW"
  }
}

# That nobody confirmed since when it takes no new customers does not matter once it has ended.
resource "aws_qldb_ledger" "ledger" { # expect: TCOP-05-018 fail
  name             = "ledger"
  permissions_mode = "STANDARD"
}

resource "aws_worklink_fleet" "gone" { # expect: TCOP-05-018 fail
  name = "gone"
}
