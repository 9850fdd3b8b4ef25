resource "aws_backup_logically_air_gapped_vault" "gapped" { # expect: TCOP-10-404 pass
  name               = "gapped"
  min_retention_days = 7
  max_retention_days = 35
}
