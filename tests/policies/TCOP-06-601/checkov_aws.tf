resource "aws_network_acl" "well_known" {
  vpc_id = "vpc-0123456789abcdef0"
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 0
    to_port    = 1023
    cidr_block = "0.0.0.0/0" # expect: TCOP-06-601 fail
  }
}

# Replies need the range above 1023, and a rule for all traffic lets them in.
resource "aws_network_acl" "replies" {
  vpc_id = "vpc-0123456789abcdef0"
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0" # expect: TCOP-06-601 pass
  }
}

variable "blocked" {
  type = bool
}

resource "aws_emr_block_public_access_configuration" "off" {
  block_public_security_group_rules = false # expect: TCOP-06-601 fail
}

resource "aws_emr_block_public_access_configuration" "on" {
  block_public_security_group_rules = true # expect: TCOP-06-601 pass
}

resource "aws_emr_block_public_access_configuration" "asked" {
  block_public_security_group_rules = var.blocked # expect: TCOP-06-601 open
}

# No replies come at so low ports.
resource "aws_network_acl_rule" "low_ports" {
  network_acl_id = "acl-0123456789abcdef0"
  rule_number    = 200
  egress         = false
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 20
  to_port        = 4000
  cidr_block     = "0.0.0.0/0" # expect: TCOP-06-601 fail
}
