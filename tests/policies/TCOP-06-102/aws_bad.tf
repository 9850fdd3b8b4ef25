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

resource "aws_launch_template" "data_disk" {
  name = "data-disk"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      encrypted = true
    }
  }
  block_device_mappings {
    device_name = "/dev/sdf"
    ebs { # expect: TCOP-06-102 fail
      volume_size = 100
    }
  }
}

resource "aws_launch_configuration" "root" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.small"
  root_block_device {
    encrypted = false # expect: TCOP-06-102 fail
  }
}

resource "aws_imagebuilder_image_recipe" "off" {
  name         = "off"
  parent_image = "arn:aws:imagebuilder:eu-west-2:aws:image/amazon-linux-2023-x86/x.x.x"
  version      = "1.0.0"
  component {
    component_arn = "arn:aws:imagebuilder:eu-west-2:aws:component/update-linux/x.x.x"
  }
  block_device_mapping {
    device_name = "/dev/xvda"
    ebs {
      encrypted = "false" # expect: TCOP-06-102 fail
    }
  }
}

resource "aws_workspaces_workspace" "user_volume" { # expect: TCOP-06-102 fail
  bundle_id                      = "wsb-bh8rsxt14"
  directory_id                   = "d-9067783251"
  user_name                      = "clerk"
  root_volume_encryption_enabled = true
}

# One of several by for_each, from a local.
locals {
  volumes = {
    logs = { size = 10, encrypted = true }
    data = { size = 50, encrypted = false }
  }
}

resource "aws_ebs_volume" "each" {
  for_each          = local.volumes
  availability_zone = "eu-west-2a"
  size              = each.value.size
  encrypted         = each.value.encrypted # expect: TCOP-06-102 fail, TCOP-06-102 pass
}
