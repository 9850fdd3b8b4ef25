resource "aws_efs_file_system" "silent" { # expect: TCOP-06-105 fail
  creation_token = "silent"
}

resource "aws_efs_file_system" "off" {
  creation_token = "off"
  encrypted      = false # expect: TCOP-06-105 fail
}

# A key without `encrypted` is refused by the service.
resource "aws_efs_file_system" "key_only" { # expect: TCOP-06-105 fail
  creation_token = "key-only"
  kms_key_id     = aws_kms_key.own.arn
}

resource "aws_kms_key" "own" {}

# Scratch file systems ignore the key.
resource "aws_fsx_lustre_file_system" "scratch" {
  subnet_ids       = ["subnet-0123456789abcdef0"]
  storage_capacity = 1200
  deployment_type  = "SCRATCH_2" # expect: TCOP-06-105 fail
  kms_key_id       = aws_kms_key.own.arn
  tags             = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_fsx_ontap_file_system" "sensitive" { # expect: TCOP-06-105 fail
  storage_capacity    = 1024
  subnet_ids          = ["subnet-0123456789abcdef0"]
  preferred_subnet_id = "subnet-0123456789abcdef0"
  deployment_type     = "SINGLE_AZ_1"
  throughput_capacity = 512
  tags                = { classification = "OFFICIAL-SENSITIVE" }
}
