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
