# Adopted to be stripped only.
resource "aws_default_vpc" "stripped" { # expect: TCOP-06-604 pass
  force_destroy = true
}

resource "aws_default_security_group" "stripped" {
  vpc_id = aws_default_vpc.stripped.id
}

resource "aws_default_vpc" "used" {
  provider = aws.ireland
}

resource "aws_security_group" "web" {
  name   = "web"
  vpc_id = aws_default_vpc.used.id # expect: TCOP-06-604 fail
}

resource "aws_default_vpc" "looked_up" {
  provider = aws.paris
}

data "aws_subnets" "all" {
  filter {
    name   = "vpc-id"
    values = [aws_default_vpc.looked_up.id] # expect: TCOP-06-604 fail
  }
}

# A module that is not read may place something in it.
resource "aws_default_vpc" "given" { # expect: TCOP-06-604 open
  provider = aws.frankfurt
}

module "elsewhere" {
  source = "git::https://example.com/modules/web.git"
  vpc_id = aws_default_vpc.given.id
}
