resource "aws_instance" "in_region" { # expect: TCOP-05-003 pass
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
}
