provider "aws" {
  region = "eu-west-2"
}

variable "encrypted" {
  type = bool
}

data "aws_ami" "base" {
  owners      = ["amazon"]
  most_recent = true
}

resource "aws_ebs_snapshot_copy" "of_elsewhere" { # expect: TCOP-06-110 open
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "eu-west-2"
}

resource "aws_ami_copy" "of_public" { # expect: TCOP-06-110 open
  name              = "orders"
  source_ami_id     = data.aws_ami.base.id
  source_ami_region = "eu-west-2"
}

resource "aws_ami_copy" "asked" {
  name              = "orders"
  source_ami_id     = data.aws_ami.base.id
  source_ami_region = "eu-west-2"
  encrypted         = var.encrypted # expect: TCOP-06-110 open
}

resource "aws_ami" "snapshot_of_elsewhere" {
  name = "orders"
  ebs_block_device {
    device_name = "/dev/xvda"
    snapshot_id = "snap-0123456789abcdef0" # expect: TCOP-06-110 open
  }
}

resource "aws_db_snapshot_copy" "no_key" {
  source_db_snapshot_identifier = "arn:aws:rds:eu-west-2:111122223333:snapshot:orders" # expect: TCOP-06-110 open
  target_db_snapshot_identifier = "orders"
}
