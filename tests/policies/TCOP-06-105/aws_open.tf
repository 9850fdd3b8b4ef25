variable "encrypted" {
  type = bool
}

resource "aws_efs_file_system" "asked" {
  creation_token = "asked"
  encrypted      = var.encrypted # expect: TCOP-06-105 open
}
