provider "aws" {
  region = "eu-west-2"
}

resource "aws_ebs_volume" "clear" {
  availability_zone = "eu-west-2a"
  encrypted         = false
}

resource "aws_ebs_snapshot" "clear" {
  volume_id = aws_ebs_volume.clear.id
}

resource "aws_ebs_snapshot_copy" "silent" { # expect: TCOP-06-110 fail
  source_snapshot_id = aws_ebs_snapshot.clear.id
  source_region      = "eu-west-2"
}

resource "aws_ebs_snapshot_copy" "off" {
  source_snapshot_id = aws_ebs_snapshot_copy.silent.id
  source_region      = "eu-west-2"
  encrypted          = false # expect: TCOP-06-110 fail
}

resource "aws_ami" "devices" {
  name = "orders"
  ebs_block_device { # expect: TCOP-06-110 fail
    device_name = "/dev/xvda"
    volume_size = 8
  }
  ebs_block_device {
    device_name = "/dev/xvdb"
    encrypted   = true
    volume_size = 8
  }
}

resource "aws_ami" "from_clear_snapshot" {
  name = "orders"
  ebs_block_device {
    device_name = "/dev/xvda"
    snapshot_id = aws_ebs_snapshot.clear.id # expect: TCOP-06-110 fail
  }
}

resource "aws_ami_copy" "of_clear" { # expect: TCOP-06-110 fail
  name              = "orders"
  source_ami_id     = aws_ami.devices.id
  source_ami_region = "eu-west-2"
}

resource "aws_dlm_lifecycle_policy" "one_rule_clear" {
  description        = "daily"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    schedule {
      name = "daily"
      cross_region_copy_rule {
        target    = "eu-west-1"
        encrypted = true
      }
      cross_region_copy_rule {
        target    = "eu-west-3"
        encrypted = false # expect: TCOP-06-110 fail
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "event" {
  description        = "shared snapshots"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    policy_type = "EVENT_BASED_POLICY"
    action {
      name = "copy"
      cross_region_copy {
        target = "eu-west-1"
        encryption_configuration {} # expect: TCOP-06-110 fail
      }
    }
  }
}

resource "aws_backup_vault" "sensitive" { # expect: TCOP-06-110 fail
  name = "cases"
  tags = { classification = "OFFICIAL-SENSITIVE" }
}
