variable "names" {
  type = list(string)
}

variable "key" {}

resource "aws_backup_selection" "by_tag" {
  name    = "by-tag"
  plan_id = "plan"
  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "daily"
  }
  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "weekly"
  }
}

resource "aws_backup_selection" "by_name" {
  name      = "by-name"
  plan_id   = "plan"
  resources = [aws_efs_file_system.named.arn, aws_efs_file_system.left_out.arn]
  not_resources = [aws_efs_file_system.left_out.arn]
}

resource "aws_efs_file_system" "tagged" { # expect: TCOP-10-404 pass
  tags = { environment = "production", backup = "weekly" }
}

resource "aws_efs_file_system" "named" { # expect: TCOP-10-404 pass
  tags = { environment = "production" }
}

resource "aws_efs_file_system" "left_out" { # expect: TCOP-10-404 fail
  tags = { environment = "production" }
}

resource "aws_efs_file_system" "forgotten" { # expect: TCOP-10-404 fail
  tags = { environment = "production", backup = "monthly" }
}

resource "aws_efs_file_system" "untold" { # expect: TCOP-10-404 open
}

resource "aws_efs_file_system" "asked" { # expect: TCOP-10-404 open
  tags = { environment = "production", backup = var.key }
}

resource "aws_efs_file_system" "test" {
  tags = { environment = "test" }
}

# the daily plan that EFS has
resource "aws_efs_file_system" "daily" {
  tags = { environment = "production" }
}

resource "aws_efs_backup_policy" "daily" {
  file_system_id = aws_efs_file_system.daily.id
  backup_policy {
    status = "ENABLED" # expect: TCOP-10-404 pass
  }
}

resource "aws_ebs_volume" "tagged" { # expect: TCOP-10-404 pass
  availability_zone = "eu-west-2a"
  tags              = { environment = "production", backup = "daily" }
}

resource "aws_ebs_volume" "forgotten" { # expect: TCOP-10-404 fail
  availability_zone = "eu-west-2a"
  tags              = { environment = "production" }
}
