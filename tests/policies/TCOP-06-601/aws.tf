variable "offices" {
  type = list(string)
}

variable "production" {
  type = bool
}

resource "aws_security_group" "open" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # expect: TCOP-06-601 fail
  }
}

resource "aws_security_group" "halves" {
  ingress {
    from_port   = 0
    to_port     = 65535
    protocol    = "6"
    cidr_blocks = ["0.0.0.0/1", "128.0.0.0/1"] # expect: TCOP-06-601 fail
  }
}

resource "aws_security_group" "asked" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = var.offices # expect: TCOP-06-601 open
  }
}

resource "aws_security_group" "dynamic" {
  dynamic "ingress" {
    for_each = toset([80, 443])
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"] # expect: TCOP-06-601 pass
    }
  }
}

resource "aws_security_group" "either" {
  ingress {
    from_port   = 3389
    to_port     = 3389
    protocol    = "tcp"
    cidr_blocks = var.production ? ["10.0.0.0/8"] : ["198.51.100.0/24"] # expect: TCOP-06-601 pass
  }
}

resource "aws_security_group" "from_group" {
  ingress { # expect: TCOP-06-601 pass
    from_port       = 22
    to_port         = 22
    protocol        = "tcp"
    security_groups = [aws_security_group.either.id]
  }
}

# No rules of its own, and outgoing traffic is another matter.
resource "aws_security_group" "bare" {
  name = "bare"
}

resource "aws_security_group_rule" "out" {
  type        = "egress"
  from_port   = 0
  to_port     = 0
  protocol    = "-1"
  cidr_blocks = ["0.0.0.0/0"]
}

resource "aws_security_group_rule" "everything" {
  type             = "ingress"
  from_port        = 0
  to_port          = 0
  protocol         = "-1"
  ipv6_cidr_blocks = ["::/0"] # expect: TCOP-06-601 fail
}

resource "aws_vpc_security_group_ingress_rule" "open" {
  ip_protocol = "tcp"
  from_port   = 20
  to_port     = 30
  cidr_ipv4   = "0.0.0.0/0" # expect: TCOP-06-601 fail
}

resource "aws_vpc_security_group_ingress_rule" "udp" {
  ip_protocol = "udp"
  from_port   = 22
  to_port     = 22
  cidr_ipv4   = "0.0.0.0/0" # expect: TCOP-06-601 pass
}

resource "aws_ec2_managed_prefix_list" "world" {
  name           = "world"
  address_family = "IPv4"
  max_entries    = 1
  entry {
    cidr = "0.0.0.0/0"
  }
}

resource "aws_vpc_security_group_ingress_rule" "listed" {
  ip_protocol    = "tcp"
  from_port      = 22
  to_port        = 22
  prefix_list_id = aws_ec2_managed_prefix_list.world.id # expect: TCOP-06-601 fail
}

resource "aws_network_acl_rule" "ssh" {
  rule_number = 100
  rule_action = "allow"
  protocol    = "tcp"
  from_port   = 22
  to_port     = 22
  cidr_block  = "0.0.0.0/0" # expect: TCOP-06-601 fail
}

resource "aws_network_acl_rule" "replies" {
  rule_number = 200
  rule_action = "allow"
  protocol    = "tcp"
  from_port   = 1024
  to_port     = 65535
  cidr_block  = "0.0.0.0/0" # expect: TCOP-06-601 pass
}

resource "aws_eks_node_group" "open" {
  remote_access {
    ec2_ssh_key = "operators" # expect: TCOP-06-601 fail
  }
}

resource "aws_eks_node_group" "bound" {
  remote_access {
    ec2_ssh_key               = "operators" # expect: TCOP-06-601 pass
    source_security_group_ids = [aws_security_group.either.id]
  }
}
