resource "aws_launch_template" "private" {
  name = "private"
  network_interfaces {
    associate_public_ip_address = false # expect: TCOP-06-604 pass
  }
}

resource "aws_launch_configuration" "private" {
  image_id                    = "ami-0123456789abcdef0"
  instance_type               = "m7i.large"
  associate_public_ip_address = false # expect: TCOP-06-604 pass
}

resource "aws_launch_configuration" "public" {
  image_id                    = "ami-0123456789abcdef0"
  instance_type               = "m7i.large"
  associate_public_ip_address = true # expect: TCOP-06-604 fail
}

# The subnet decides.
resource "aws_launch_configuration" "silent" { # expect: TCOP-06-604 open
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
}
