resource "aws_instance" "shared" { # expect: TCOP-05-008 pass
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
}

resource "aws_launch_template" "shared" {
  name          = "shared"
  instance_type = "t4g.small"
  placement {
    tenancy = "default" # expect: TCOP-05-008 pass
  }
}
