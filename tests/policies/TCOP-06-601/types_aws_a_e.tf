resource "aws_default_security_group" "inside" {
  vpc_id = "vpc-0123456789abcdef0"
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["10.0.0.0/8"] # expect: TCOP-06-601 pass
  }
}

resource "aws_default_security_group" "open" {
  vpc_id = "vpc-0fedcba9876543210"
  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"] # expect: TCOP-06-601 fail
  }
}

# As a network is made: a filter without memory, whose wide rules let replies in.
resource "aws_default_network_acl" "as_made" {
  default_network_acl_id = "acl-0123456789abcdef0"
  ingress {
    protocol   = "-1"
    rule_no    = 100
    action     = "allow"
    cidr_block = "0.0.0.0/0" # expect: TCOP-06-601 pass
    from_port  = 0
    to_port    = 0
  }
}

resource "aws_default_network_acl" "open" {
  default_network_acl_id = "acl-0fedcba9876543210"
  ingress {
    protocol   = "tcp"
    rule_no    = 100
    action     = "allow"
    cidr_block = "0.0.0.0/0" # expect: TCOP-06-601 fail
    from_port  = 22
    to_port    = 22
  }
}
