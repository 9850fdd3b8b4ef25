resource "aws_kms_key" "copies" {}

resource "aws_ebs_volume" "on" {
  availability_zone = "eu-west-2a"
  encrypted         = true
}

resource "aws_ebs_snapshot" "on" {
  volume_id = aws_ebs_volume.on.id
}

resource "aws_ebs_snapshot_copy" "on" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "eu-west-2"
  encrypted          = true # expect: TCOP-06-110 pass
}

# a copy of an encrypted snapshot cannot be clear, whatever it says
resource "aws_ebs_snapshot_copy" "of_encrypted" { # expect: TCOP-06-110 pass
  source_snapshot_id = aws_ebs_snapshot.on.id
  source_region      = "eu-west-2"
}

resource "aws_ami" "on" {
  name = "orders"
  ebs_block_device {
    device_name = "/dev/xvda"
    snapshot_id = aws_ebs_snapshot.on.id # expect: TCOP-06-110 pass
  }
  ebs_block_device {
    device_name = "/dev/xvdb"
    encrypted   = "true"
    volume_size = 8
  }
}

resource "aws_ami_copy" "of_encrypted" { # expect: TCOP-06-110 pass
  name              = "orders"
  source_ami_id     = aws_ami.on.id
  source_ami_region = "eu-west-2"
}

resource "aws_db_instance" "on" {
  identifier        = "orders"
  engine            = "postgres"
  storage_encrypted = true
}

resource "aws_db_snapshot" "on" {
  db_instance_identifier = aws_db_instance.on.identifier
  db_snapshot_identifier = "orders-before-upgrade"
}

resource "aws_db_snapshot_copy" "key" {
  source_db_snapshot_identifier = "arn:aws:rds:eu-west-1:111122223333:snapshot:orders"
  target_db_snapshot_identifier = "orders"
  kms_key_id                    = aws_kms_key.copies.arn # expect: TCOP-06-110 pass
}

resource "aws_db_snapshot_copy" "of_encrypted" {
  source_db_snapshot_identifier = aws_db_snapshot.on.db_snapshot_arn # expect: TCOP-06-110 pass
  target_db_snapshot_identifier = "orders-copy"
}

resource "aws_backup_vault" "plain" { # expect: TCOP-06-110 pass
  name = "orders"
}

resource "aws_backup_vault" "sensitive" { # expect: TCOP-06-110 pass
  name        = "cases"
  kms_key_arn = aws_kms_key.copies.arn
  tags        = { classification = "OFFICIAL-SENSITIVE" }
}

# copies nothing to another region
resource "aws_dlm_lifecycle_policy" "at_home" {
  description        = "daily"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    schedule {
      name = "daily"
    }
  }
}

resource "aws_dlm_lifecycle_policy" "encrypted" {
  description        = "daily"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    schedule {
      name = "daily"
      dynamic "cross_region_copy_rule" {
        for_each = toset(["eu-west-1", "eu-west-3"])
        content {
          target    = cross_region_copy_rule.value
          encrypted = true # expect: TCOP-06-110 pass
        }
      }
    }
  }
}
