resource "aws_instance" "public" {
  associate_public_ip_address = true # expect: TCOP-06-604 fail
}

resource "aws_instance" "private" {
  associate_public_ip_address = false # expect: TCOP-06-604 pass
}

resource "aws_subnet" "mapping" {
  map_public_ip_on_launch = true # expect: TCOP-06-604 fail, TCOP-06-604 fail
}

resource "aws_instance" "in_mapping" {
  subnet_id = aws_subnet.mapping.id
}

resource "aws_subnet" "quiet" { # expect: TCOP-06-604 pass, TCOP-06-604 pass
  cidr_block = "10.0.1.0/24"
}

resource "aws_instance" "in_quiet" {
  subnet_id = aws_subnet.quiet.id
}

resource "aws_instance" "elsewhere" { # expect: TCOP-06-604 open
  subnet_id = "subnet-1"
}

# For balancers and gateways.
resource "aws_subnet" "public" {
  map_public_ip_on_launch = true
}

resource "aws_instance" "with_address" {
  associate_public_ip_address = false
}

resource "aws_eip" "of_it" { # expect: TCOP-06-604 fail
  instance = aws_instance.with_address.id
}

resource "aws_launch_template" "public" {
  network_interfaces {
    associate_public_ip_address = true # expect: TCOP-06-604 fail
  }
}

resource "aws_ecs_service" "private" { # expect: TCOP-06-604 pass
  name = "web"
}
