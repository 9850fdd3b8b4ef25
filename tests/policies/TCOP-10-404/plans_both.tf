resource "aws_backup_selection" "listed_and_tagged" {
  name      = "listed-and-tagged"
  plan_id   = "plan"
  resources = ["arn:aws:elasticfilesystem:*:*:file-system/*"]
  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "daily"
  }
}

resource "aws_efs_file_system" "both" { # expect: TCOP-10-404 pass
  tags = { environment = "production", backup = "daily" }
}

resource "aws_efs_file_system" "listed" { # expect: TCOP-10-404 open
  tags = { environment = "production" }
}

# a number of which nothing is known
resource "aws_backup_selection" "one" {
  name      = "one"
  plan_id   = "plan"
  resources = ["arn:aws:ec2:eu-west-2:123456789012:volume/vol-1"]
}

resource "aws_ebs_volume" "perhaps" { # expect: TCOP-10-404 open
  availability_zone = "eu-west-2a"
  tags              = { environment = "production" }
}
