resource "aws_efs_file_system" "on" {
  creation_token = "on"
  encrypted      = true # expect: TCOP-06-105 pass
}

resource "aws_fsx_windows_file_system" "office" { # expect: TCOP-06-105 pass
  storage_capacity    = 300
  subnet_ids          = ["subnet-0123456789abcdef0"]
  throughput_capacity = 32
}

resource "aws_kms_key" "own" {}

resource "aws_fsx_lustre_file_system" "sensitive" { # expect: TCOP-06-105 pass
  subnet_ids       = ["subnet-0123456789abcdef0"]
  storage_capacity = 1200
  deployment_type  = "PERSISTENT_2"
  kms_key_id       = aws_kms_key.own.arn
  tags             = { classification = "OFFICIAL-SENSITIVE" }
}
