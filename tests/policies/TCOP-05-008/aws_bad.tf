resource "aws_ec2_host" "licences" { # expect: TCOP-05-008 fail
  instance_type     = "c5.18xlarge"
  availability_zone = "eu-west-2a"
}

resource "aws_instance" "dedicated" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m5.large"
  tenancy       = "dedicated" # expect: TCOP-05-008 fail
}

resource "aws_instance" "metal" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7i.metal-24xl" # expect: TCOP-05-008 fail
}

resource "aws_instance" "on_host" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "c5.large"
  host_id       = aws_ec2_host.licences.id # expect: TCOP-05-008 fail
}
