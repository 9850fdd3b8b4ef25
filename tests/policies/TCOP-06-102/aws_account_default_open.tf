provider "aws" {
  region = "eu-west-2"
}

variable "manage_baseline" {
  type = bool
}

# Whether the setting is made here is not known.
resource "aws_ebs_encryption_by_default" "maybe" {
  count = var.manage_baseline ? 1 : 0
}

resource "aws_ebs_volume" "maybe_covered" { # expect: TCOP-06-102 open
  availability_zone = "eu-west-2a"
  size              = 10
}
