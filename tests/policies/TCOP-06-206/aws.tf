variable "policy" {
  type = string
}

resource "aws_transfer_server" "silent" { # expect: TCOP-06-206 fail
  endpoint_type = "PUBLIC"
}

resource "aws_transfer_server" "current" { # expect: TCOP-06-206 pass
  security_policy_name = "TransferSecurityPolicy-2024-01"
}

resource "aws_transfer_server" "restricted" { # expect: TCOP-06-206 pass
  security_policy_name = "TransferSecurityPolicy-Restricted-2020-06"
}

resource "aws_transfer_server" "old" {
  security_policy_name = "TransferSecurityPolicy-Restricted-2018-11" # expect: TCOP-06-206 fail
}

resource "aws_transfer_server" "ftp" {
  protocols            = ["SFTP", "FTP"] # expect: TCOP-06-206 fail
  security_policy_name = "TransferSecurityPolicy-2024-01"
}

resource "aws_transfer_server" "asked" {
  security_policy_name = var.policy # expect: TCOP-06-206 open
}

resource "aws_transfer_server" "tried" {
  security_policy_name = "TransferSecurityPolicy-PQ-SSH-Experimental-2023-04" # expect: TCOP-06-206 open
}
