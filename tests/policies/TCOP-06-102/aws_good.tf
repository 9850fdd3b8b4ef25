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

# Neither a disk of the host nor a device that is taken away holds a volume.
resource "aws_launch_template" "no_volumes" {
  name = "no-volumes"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      encrypted = true # expect: TCOP-06-102 pass
    }
  }
  block_device_mappings {
    device_name  = "/dev/sdf"
    virtual_name = "ephemeral0"
  }
  block_device_mappings {
    device_name = "/dev/sdg"
    no_device   = "true"
  }
}

# The machine says nothing, its launch template does.
resource "aws_instance" "by_template" { # expect: TCOP-06-102 pass
  launch_template {
    id = aws_launch_template.no_volumes.id
  }
}

resource "aws_ami_copy" "encrypted" {
  name              = "encrypted"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-2"
  encrypted         = true
}

# The image is known to be encrypted.
resource "aws_instance" "by_image" { # expect: TCOP-06-102 pass
  ami           = aws_ami_copy.encrypted.id
  instance_type = "t3.small"
}

resource "aws_ebs_snapshot" "of_encrypted" {
  volume_id = aws_ebs_volume.on.id
}

# A volume has what its snapshot has.
resource "aws_ebs_volume" "restored" { # expect: TCOP-06-102 pass
  availability_zone = "eu-west-2a"
  snapshot_id       = aws_ebs_snapshot.of_encrypted.id
}

variable "key" {
  type    = string
  default = null
}

# Both arms of the unknown are encrypted.
resource "aws_ebs_volume" "either_way" {
  availability_zone = "eu-west-2a"
  size              = 10
  encrypted         = true # expect: TCOP-06-102 pass
  kms_key_id        = var.key
}

resource "aws_workspaces_workspace" "on" {
  bundle_id                      = "wsb-bh8rsxt14"
  directory_id                   = "d-9067783251"
  user_name                      = "clerk"
  root_volume_encryption_enabled = true # expect: TCOP-06-102 pass
  user_volume_encryption_enabled = "true"
}

resource "aws_ebs_volume" "none" {
  count             = 0
  availability_zone = "eu-west-2a"
  size              = 10
  encrypted         = false
}
