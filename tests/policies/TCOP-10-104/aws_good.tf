provider "aws" {
  region = "eu-west-2" # expect: TCOP-10-104 pass, TCOP-10-104 pass, TCOP-10-104 pass
}

resource "aws_backup_vault" "copies" {
  name = "copies"
}

locals {
  vaults = { orders = aws_backup_vault.copies.arn }
}

resource "aws_backup_plan" "at_home" {
  name = "daily"
  dynamic "rule" {
    for_each = local.vaults
    content {
      rule_name         = rule.key
      target_vault_name = "orders"
      copy_action {
        destination_vault_arn = rule.value # expect: TCOP-10-104 pass
      }
    }
  }
}

resource "aws_backup_plan" "no_copies" { # expect: TCOP-10-104 pass
  name = "daily"
  rule {
    rule_name         = "daily"
    target_vault_name = "orders"
  }
}

resource "aws_redshift_cluster" "reports" {
  cluster_identifier = "reports"
  node_type          = "ra3.xlplus"
}

resource "aws_redshift_snapshot_copy" "reports" {
  cluster_identifier = aws_redshift_cluster.reports.id
  destination_region = "eu-west-2" # expect: TCOP-10-104 pass
}

resource "aws_dlm_lifecycle_policy" "no_copies" { # expect: TCOP-10-104 pass
  description        = "daily"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    schedule {
      name = "daily"
    }
  }
}

resource "aws_ebs_snapshot_copy" "at_home" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "eu-west-2"
}

resource "aws_ami_copy" "at_home" {
  name              = "orders"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-2"
}

resource "aws_fsx_backup" "at_home" {
  file_system_id = "fs-0123456789abcdef0"
}
