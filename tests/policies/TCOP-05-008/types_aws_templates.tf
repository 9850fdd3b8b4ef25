resource "aws_launch_template" "dedicated" {
  name          = "dedicated"
  instance_type = "m7i.large"
  placement {
    tenancy = "dedicated" # expect: TCOP-05-008 fail
  }
}

resource "aws_launch_template" "silent" { # expect: TCOP-05-008 pass
  name          = "silent"
  instance_type = "m7i.large"
}

resource "aws_launch_configuration" "dedicated" {
  image_id          = "ami-0123456789abcdef0"
  instance_type     = "m7i.large"
  placement_tenancy = "dedicated" # expect: TCOP-05-008 fail
}

resource "aws_launch_configuration" "metal" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m5.metal" # expect: TCOP-05-008 fail
}

resource "aws_launch_configuration" "shared" { # expect: TCOP-05-008 pass
  image_id      = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
}

# Which hardware it is built on, its infrastructure configuration says.
resource "aws_imagebuilder_image_recipe" "base" {
  name         = "base"
  parent_image = "arn:aws:imagebuilder:eu-west-2:aws:image/ubuntu-server-24-lts-x86/x.x.x"
  version      = "1.0.0"
}
