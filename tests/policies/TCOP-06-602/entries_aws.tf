variable "office" {
  type = list(string)
}

resource "aws_lightsail_instance_public_ports" "open" {
  instance_name = "open"

  port_info {
    protocol  = "tcp"
    from_port = 443
    to_port   = 443
    cidrs     = ["0.0.0.0/0"]
  }

  port_info {
    protocol  = "tcp"
    from_port = 20
    to_port   = 30
    cidrs     = ["0.0.0.0/0"] # expect: TCOP-06-602 fail
  }
}

resource "aws_lightsail_instance_public_ports" "office" {
  instance_name = "office"

  port_info {
    protocol  = "tcp"
    from_port = 22
    to_port   = 22
    cidrs     = ["203.0.113.8/32"] # expect: TCOP-06-602 pass
  }
}

resource "aws_lightsail_instance_public_ports" "all_of_six" {
  instance_name = "all-of-six"

  port_info {
    protocol   = "all"
    from_port  = 0
    to_port    = 0
    ipv6_cidrs = ["::/0"] # expect: TCOP-06-602 fail
  }
}

resource "aws_lightsail_instance_public_ports" "console" {
  instance_name = "console"

  port_info {
    protocol          = "tcp"
    from_port         = 22
    to_port           = 22
    cidr_list_aliases = ["lightsail-connect"] # expect: TCOP-06-602 pass
  }
}

resource "aws_lightsail_instance_public_ports" "silent" {
  instance_name = "silent"

  port_info { # expect: TCOP-06-602 open
    protocol  = "tcp"
    from_port = 5432
    to_port   = 5432
  }
}

resource "aws_lightsail_instance_public_ports" "asked" {
  instance_name = "asked"

  port_info {
    protocol  = "tcp"
    from_port = 5432
    to_port   = 5432
    cidrs     = var.office # expect: TCOP-06-602 open
  }
}
