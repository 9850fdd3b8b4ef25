resource "aws_backup_vault" "unlocked" { # expect: TCOP-10-404 fail
  name = "orders"
  tags = { environment = "production" }
}

resource "aws_backup_vault" "locked" { # expect: TCOP-10-404 pass
  name = "records"
  tags = { environment = "production" }
}

resource "aws_backup_vault_lock_configuration" "locked" {
  backup_vault_name   = aws_backup_vault.locked.name
  min_retention_days  = 30
  changeable_for_days = 3
}

resource "aws_backup_vault" "untold" { # expect: TCOP-10-404 open
  name = "untold"
}

resource "aws_backup_vault" "test" {
  name = "test"
  tags = { environment = "test" }
}
