variable "encrypted" {}

variable "mappings" {}

resource "aws_ebs_volume" "silent" { # expect: TCOP-06-102 open
  availability_zone = "eu-west-2a"
  size              = 10
}

resource "aws_ebs_volume" "asked" {
  availability_zone = "eu-west-2a"
  size              = 10
  encrypted         = var.encrypted # expect: TCOP-06-102 open
}

resource "aws_instance" "silent_root" { # expect: TCOP-06-102 open
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.small"
}

resource "aws_launch_template" "asked" {
  name = "asked"
  dynamic "block_device_mappings" {
    for_each = var.mappings
    content {
      device_name = block_device_mappings.value.name
      ebs {
        encrypted = block_device_mappings.value.encrypted # expect: TCOP-06-102 open
      }
    }
  }
}

# The image brings the root disk, as encrypted as the image is.
resource "aws_launch_template" "bare" { # expect: TCOP-06-102 open
  name = "bare"
}

resource "aws_instance" "by_template_elsewhere" { # expect: TCOP-06-102 open
  launch_template {
    id = "lt-0123456789abcdef0"
  }
}

resource "aws_ebs_volume" "restored" { # expect: TCOP-06-102 open
  availability_zone = "eu-west-2a"
  snapshot_id       = "snap-0123456789abcdef0"
}

variable "is_production" {
  type = bool
}

resource "aws_ebs_volume" "in_production_only" {
  availability_zone = "eu-west-2a"
  size              = 10
  encrypted         = var.is_production ? true : false # expect: TCOP-06-102 open
}
