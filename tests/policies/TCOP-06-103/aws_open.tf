variable "on" {}

resource "aws_ebs_encryption_by_default" "asked" {
  enabled = var.on # expect: TCOP-06-103 open
}
