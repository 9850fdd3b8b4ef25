variable "accounts" {
  type = list(string)
}

resource "aws_ami_launch_permission" "all" {
  group = "all" # expect: TCOP-06-607 fail
}

resource "aws_ami_launch_permission" "named" { # expect: TCOP-06-607 pass
  account_id = "111122223333"
}

resource "aws_db_snapshot" "asked" {
  shared_accounts = var.accounts # expect: TCOP-06-607 open
}

resource "aws_db_snapshot" "all" {
  shared_accounts = ["all"] # expect: TCOP-06-607 fail
}

resource "aws_ebs_snapshot_block_public_access" "off" {
  state = "unblocked" # expect: TCOP-06-607 fail
}
