resource "aws_security_group_rule" "database" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 5432
  to_port           = 5432
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0"] # expect: TCOP-06-602 fail
}

resource "aws_security_group_rule" "web" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 443
  to_port           = 443
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0"] # expect: TCOP-06-602 pass
}

resource "aws_vpc_security_group_ingress_rule" "database" {
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 5432
  to_port           = 5432
  ip_protocol       = "tcp"
  cidr_ipv6         = "::/0" # expect: TCOP-06-602 fail
}
