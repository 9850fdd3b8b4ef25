provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "us"
  region = "us-east-1" # expect: TCOP-10-104 fail, TCOP-10-104 fail, TCOP-10-104 fail, TCOP-10-104 fail
}

resource "aws_backup_vault" "us" {
  provider = aws.us
  name     = "copies"
}

# the vault's name says nothing: its provider does
resource "aws_backup_plan" "by_reference" {
  name = "daily"
  rule {
    rule_name         = "daily"
    target_vault_name = "orders"
    copy_action {
      destination_vault_arn = aws_backup_vault.us.arn # expect: TCOP-10-104 fail
    }
  }
}

resource "aws_backup_plan" "by_name" {
  name = "daily"
  rule {
    rule_name         = "hourly"
    target_vault_name = "orders"
  }
  rule {
    rule_name         = "daily"
    target_vault_name = "orders"
    copy_action {
      destination_vault_arn = "arn:aws:backup:eu-west-2:111122223333:backup-vault:orders"
    }
    copy_action {
      destination_vault_arn = "arn:aws:backup:eu-west-1:111122223333:backup-vault:orders" # expect: TCOP-10-104 fail
    }
  }
}

# lives where the copies go
resource "aws_db_instance_automated_backups_replication" "orders" {
  provider               = aws.us
  source_db_instance_arn = "arn:aws:rds:eu-west-2:111122223333:db:orders"
}

resource "aws_redshift_snapshot_copy" "reports" {
  cluster_identifier = "reports"
  destination_region = "us-east-1" # expect: TCOP-10-104 fail
}

resource "aws_redshift_cluster" "inline" {
  cluster_identifier = "reports"
  node_type          = "ra3.xlplus"
  snapshot_copy {
    destination_region = "us-east-1" # expect: TCOP-10-104 fail
  }
}

resource "aws_dlm_lifecycle_policy" "snapshots" {
  description        = "daily"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    schedule {
      name = "daily"
      cross_region_copy_rule {
        target    = "us-west-2" # expect: TCOP-10-104 fail
        encrypted = true
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "images" {
  description        = "daily"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    policy_type = "IMAGE_MANAGEMENT"
    schedule {
      name = "daily"
      cross_region_copy_rule {
        target_region = "us-west-2" # expect: TCOP-10-104 fail
        encrypted     = true
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "outpost" {
  description        = "shared snapshots"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    policy_type = "EVENT_BASED_POLICY"
    action {
      name = "copy"
      cross_region_copy {
        target = "arn:aws:outposts:us-west-2:111122223333:outpost/op-1234567890abcdef0" # expect: TCOP-10-104 fail
        encryption_configuration {
          encrypted = true
        }
      }
    }
  }
}

resource "aws_ebs_snapshot_copy" "abroad" {
  provider           = aws.us
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "eu-west-2"
}

resource "aws_ami_copy" "abroad" {
  provider          = aws.us
  name              = "orders"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "eu-west-2"
}

resource "aws_fsx_backup" "abroad" {
  provider       = aws.us
  file_system_id = "fs-0123456789abcdef0"
}
