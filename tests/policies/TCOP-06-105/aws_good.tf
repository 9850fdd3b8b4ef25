resource "aws_efs_file_system" "on" {
  creation_token = "on"
  encrypted      = true # expect: TCOP-06-105 pass
}

resource "aws_fsx_windows_file_system" "office" { # expect: TCOP-06-105 pass
  storage_capacity    = 300
  subnet_ids          = ["subnet-0123456789abcdef0"]
  throughput_capacity = 32
}
