resource "aws_security_group" "database" {
  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # expect: TCOP-06-602 fail
  }
}

resource "aws_security_group" "web" {
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # expect: TCOP-06-602 pass
  }
  ingress {
    from_port   = -1
    to_port     = -1
    protocol    = "icmp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "ssh_only" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # expect: TCOP-06-602 pass
  }
}

variable "port" {
  type = number
}

resource "aws_vpc_security_group_ingress_rule" "asked" {
  ip_protocol = "tcp"
  from_port   = var.port # expect: TCOP-06-602 open
  to_port     = var.port
  cidr_ipv4   = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "inside" {
  ip_protocol = "tcp"
  from_port   = var.port
  to_port     = var.port
  cidr_ipv4   = "10.0.0.0/8" # expect: TCOP-06-602 pass
}

resource "aws_default_security_group" "emptied" { # expect: TCOP-06-602 pass
  vpc_id = "vpc-1"
}

resource "aws_default_security_group" "used" {
  vpc_id = "vpc-1"

  ingress { # expect: TCOP-06-602 fail
    protocol  = "-1"
    self      = true
    from_port = 0
    to_port   = 0
  }
}
