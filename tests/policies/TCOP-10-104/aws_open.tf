variable "vault_arn" {}
variable "region" {}

provider "aws" {
  region = "eu-west-2"
}

resource "aws_backup_plan" "vault_asked" {
  name = "daily"
  rule {
    rule_name         = "daily"
    target_vault_name = "orders"
    copy_action {
      destination_vault_arn = var.vault_arn # expect: TCOP-10-104 open
    }
  }
}

resource "aws_backup_plan" "region_asked" {
  name = "daily"
  rule {
    rule_name         = "daily"
    target_vault_name = "orders"
    copy_action {
      destination_vault_arn = "arn:aws:backup:${var.region}:111122223333:backup-vault:orders" # expect: TCOP-10-104 open
    }
  }
}

# the copy comes home, the original may stay abroad
resource "aws_ebs_snapshot_copy" "from_abroad" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "us-east-1" # expect: TCOP-10-104 open
}
