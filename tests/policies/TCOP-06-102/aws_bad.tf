resource "aws_ebs_volume" "off" {
  availability_zone = "eu-west-2a"
  size              = 10
  encrypted         = false # expect: TCOP-06-102 fail
}

resource "aws_instance" "data_disk" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.small"
  root_block_device {
    encrypted = true
  }
  ebs_block_device { # expect: TCOP-06-102 fail
    device_name = "/dev/sdf"
  }
}

resource "aws_launch_template" "off" {
  name = "off"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      encrypted = "false" # expect: TCOP-06-102 fail
    }
  }
}
