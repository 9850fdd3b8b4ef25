provider "aws" {
  region = "eu-west-2"
}

resource "aws_ebs_encryption_by_default" "off" {
  enabled = false
}

resource "aws_ebs_volume" "silent" { # expect: TCOP-06-102 fail
  availability_zone = "eu-west-2a"
  size              = 10
}

resource "aws_instance" "silent_root" { # expect: TCOP-06-102 fail
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.small"
}
