resource "aws_backup_selection" "patterns" {
  name      = "patterns"
  plan_id   = "plan"
  resources = ["arn:aws:elasticfilesystem:*:*:file-system/*", "arn:aws:rds:*:*:db:*", aws_instance.machine.arn]
  condition {
    string_equals {
      key   = "aws:ResourceTag/environment"
      value = "production"
    }
  }
}

resource "aws_instance" "machine" {
  ami = "ami-1"
}

resource "aws_efs_file_system" "meets" { # expect: TCOP-10-404 pass
  tags = { environment = "production" }
}

resource "aws_efs_file_system" "other_word" { # expect: TCOP-10-404 fail
  tags = { environment = "prod" }
}

# it may be attached to the machine
resource "aws_ebs_volume" "of_a_machine" { # expect: TCOP-10-404 open
  availability_zone = "eu-west-2a"
  tags              = { environment = "production" }
}
