resource "aws_kms_key" "own" {}

resource "aws_fsx_windows_file_system" "sensitive" { # expect: TCOP-06-105 fail
  subnet_ids          = ["subnet-0123456789abcdef0"]
  throughput_capacity = 32
  tags                = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_fsx_ontap_file_system" "keyed" { # expect: TCOP-06-105 pass
  subnet_ids          = ["subnet-0123456789abcdef0"]
  preferred_subnet_id = "subnet-0123456789abcdef0"
  deployment_type     = "SINGLE_AZ_1"
  kms_key_id          = aws_kms_key.own.arn
  tags                = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_fsx_openzfs_file_system" "ordinary" { # expect: TCOP-06-105 pass
  subnet_ids          = ["subnet-0123456789abcdef0"]
  deployment_type     = "SINGLE_AZ_1"
  throughput_capacity = 64
}

resource "aws_fsx_openzfs_file_system" "keyed" { # expect: TCOP-06-105 pass
  subnet_ids          = ["subnet-0123456789abcdef0"]
  deployment_type     = "SINGLE_AZ_1"
  throughput_capacity = 64
  kms_key_id          = aws_kms_key.own.arn
  tags                = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_fsx_openzfs_file_system" "sensitive" { # expect: TCOP-06-105 fail
  subnet_ids          = ["subnet-0123456789abcdef0"]
  deployment_type     = "SINGLE_AZ_1"
  throughput_capacity = 64
  tags                = { classification = "OFFICIAL-SENSITIVE" }
}
