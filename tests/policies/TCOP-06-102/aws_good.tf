resource "aws_ebs_volume" "on" {
  availability_zone = "eu-west-2a"
  size              = 10
  encrypted         = "true" # expect: TCOP-06-102 pass
}

resource "aws_instance" "on" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.small"
  root_block_device {
    encrypted = true # expect: TCOP-06-102 pass
  }
  dynamic "ebs_block_device" {
    for_each = ["/dev/sdf", "/dev/sdg"]
    content {
      device_name = ebs_block_device.value
      encrypted   = true
    }
  }
}

# The image brings all disks.
resource "aws_launch_template" "bare" {
  name = "bare"
}
