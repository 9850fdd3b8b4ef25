resource "aws_ebs_encryption_by_default" "off" {
  enabled = false # expect: TCOP-06-103 fail
}
