resource "aws_efs_file_system" "silent" { # expect: TCOP-06-105 fail
  creation_token = "silent"
}

resource "aws_efs_file_system" "off" {
  creation_token = "off"
  encrypted      = false # expect: TCOP-06-105 fail
}
