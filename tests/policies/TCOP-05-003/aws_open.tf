variable "outpost" {}

resource "aws_subnet" "asked" {
  vpc_id      = "vpc-0123456789abcdef0"
  cidr_block  = "10.0.3.0/24"
  outpost_arn = var.outpost # expect: TCOP-05-003 open
}
