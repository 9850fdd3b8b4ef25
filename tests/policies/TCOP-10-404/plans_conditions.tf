# it takes all that meets the condition
resource "aws_backup_selection" "like" {
  name    = "like"
  plan_id = "plan"
  condition {
    string_like {
      key   = "aws:ResourceTag/environment"
      value = "prod*"
    }
  }
}

resource "aws_efs_file_system" "maybe" { # expect: TCOP-10-404 open
  tags = { environment = "production" }
}
