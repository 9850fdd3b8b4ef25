# A mapping that says nothing of its volume leaves it to the image and the account.
resource "aws_imagebuilder_image_recipe" "nothing_said" {
  name         = "nothing-said"
  parent_image = "arn:aws:imagebuilder:eu-west-2:aws:image/amazon-linux-2023-x86/x.x.x"
  version      = "1.0.0"
  component {
    component_arn = "arn:aws:imagebuilder:eu-west-2:aws:component/update-linux/x.x.x"
  }
  block_device_mapping { # expect: TCOP-06-102 open
    device_name = "/dev/xvdb"
  }
}
