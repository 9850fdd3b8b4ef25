resource "aws_imagebuilder_image_recipe" "on" {
  name         = "on"
  parent_image = "arn:aws:imagebuilder:eu-west-2:aws:image/ubuntu-server-24-lts-x86/x.x.x"
  version      = "1.0.0"
  block_device_mapping {
    device_name = "/dev/xvda"
    ebs {
      encrypted = true # expect: TCOP-06-102 pass
    }
  }
}

resource "aws_launch_configuration" "on" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  root_block_device {
    encrypted = true # expect: TCOP-06-102 pass
  }
}
