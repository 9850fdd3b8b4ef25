variable "days" {
  type = number
}

variable "with_lifecycle" {
  type = bool
}

variable "repository" {
  type = string
}

resource "aws_backup_plan" "ends" {
  name = "ends"
  rule {
    rule_name         = "daily"
    target_vault_name = "main"
    lifecycle {
      delete_after = 35 # expect: TCOP-10-204 pass
    }
  }
}

resource "aws_backup_plan" "for_ever" {
  name = "for-ever"
  rule { # expect: TCOP-10-204 fail
    rule_name         = "daily"
    target_vault_name = "main"
  }
}

# Of two rules the worse one counts, and moving to cold storage ends nothing.
resource "aws_backup_plan" "cold" {
  name = "cold"
  rule {
    rule_name         = "daily"
    target_vault_name = "main"
    lifecycle {
      delete_after = "35"
    }
  }
  rule {
    rule_name         = "monthly"
    target_vault_name = "main"
    lifecycle { # expect: TCOP-10-204 fail
      cold_storage_after = 30
    }
  }
}

resource "aws_backup_plan" "indefinite" {
  name = "indefinite"
  rule {
    rule_name         = "daily"
    target_vault_name = "main"
    lifecycle {
      delete_after = -1 # expect: TCOP-10-204 fail
    }
  }
}

resource "aws_backup_plan" "too_long" {
  name = "too-long"
  rule {
    rule_name         = "yearly"
    target_vault_name = "main"
    lifecycle {
      delete_after = 3650 # expect: TCOP-10-204 fail
    }
  }
}

# A copy without a lifecycle of its own ends with its source.
resource "aws_backup_plan" "copied" {
  name = "copied"
  rule {
    rule_name         = "daily"
    target_vault_name = "main"
    lifecycle {
      delete_after = 35 # expect: TCOP-10-204 pass
    }
    copy_action {
      destination_vault_arn = "arn:aws:backup:eu-west-1:111122223333:backup-vault:other"
    }
  }
}

resource "aws_backup_plan" "copied_for_ever" {
  name = "copied-for-ever"
  rule {
    rule_name         = "daily"
    target_vault_name = "main"
    lifecycle {
      delete_after = 35
    }
    copy_action {
      destination_vault_arn = "arn:aws:backup:eu-west-1:111122223333:backup-vault:other"
      lifecycle { # expect: TCOP-10-204 fail
        cold_storage_after = 30
      }
    }
  }
}

resource "aws_backup_plan" "continuous" {
  name = "continuous"
  rule {
    rule_name                = "point-in-time"
    target_vault_name        = "main"
    enable_continuous_backup = true # expect: TCOP-10-204 open
  }
}

resource "aws_backup_plan" "asked" {
  name = "asked"
  rule {
    rule_name         = "daily"
    target_vault_name = "main"
    lifecycle {
      delete_after = var.days # expect: TCOP-10-204 open
    }
  }
}

resource "aws_backup_plan" "both_good" {
  name = "both-good"
  rule {
    rule_name         = "daily"
    target_vault_name = "main"
    lifecycle {
      delete_after = var.with_lifecycle ? 7 : 35 # expect: TCOP-10-204 pass
    }
  }
}

resource "aws_backup_plan" "maybe" {
  name = "maybe"
  rule {
    rule_name         = "daily"
    target_vault_name = "main"
    dynamic "lifecycle" {
      for_each = var.with_lifecycle ? [1] : []
      content {
        delete_after = 35 # expect: TCOP-10-204 open
      }
    }
  }
}

resource "aws_backup_plan" "not_there" {
  count = 0
  name  = "not-there"
  rule {
    rule_name         = "daily"
    target_vault_name = "main"
  }
}

resource "aws_backup_vault_lock_configuration" "endless" { # expect: TCOP-10-204 fail
  backup_vault_name   = "main"
  changeable_for_days = 3
  min_retention_days  = 7
}

resource "aws_backup_vault_lock_configuration" "limited" {
  backup_vault_name   = "main"
  changeable_for_days = 3
  max_retention_days  = 365 # expect: TCOP-10-204 pass
}

resource "aws_backup_vault_lock_configuration" "long" {
  backup_vault_name   = "main"
  changeable_for_days = 3
  max_retention_days  = 36500 # expect: TCOP-10-204 fail
}

# Whoever has the permission can take this one off.
resource "aws_backup_vault_lock_configuration" "governance" {
  backup_vault_name  = "main"
  min_retention_days = 7
}

resource "aws_backup_vault_lock_configuration" "untold" {
  backup_vault_name   = "main"
  changeable_for_days = var.days # expect: TCOP-10-204 open
}

resource "aws_dlm_lifecycle_policy" "counted" {
  description        = "counted"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    schedule {
      name = "daily"
      retain_rule {
        count = var.days # expect: TCOP-10-204 pass
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "aged" {
  description        = "aged"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    schedule {
      name = "daily"
      retain_rule {
        interval      = 14 # expect: TCOP-10-204 pass
        interval_unit = "DAYS"
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "aged_years" {
  description        = "aged-years"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    schedule {
      name = "yearly"
      retain_rule {
        interval      = 14 # expect: TCOP-10-204 fail
        interval_unit = "YEARS"
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "never" {
  description        = "never"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    schedule { # expect: TCOP-10-204 fail
      name = "daily"
    }
  }
}

resource "aws_dlm_lifecycle_policy" "copies" {
  description        = "copies"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    schedule {
      name = "daily"
      retain_rule {
        count = 14
      }
      cross_region_copy_rule { # expect: TCOP-10-204 fail
        target    = "eu-west-1"
        encrypted = true
      }
    }
  }
}

resource "aws_ecr_repository" "kept" { # expect: TCOP-10-204 fail
  name = "kept"
}

resource "aws_ecr_repository" "tidied" {
  name = "tidied"
}

resource "aws_ecr_lifecycle_policy" "tidied" {
  repository = aws_ecr_repository.tidied.name # expect: TCOP-10-204 pass
  policy     = jsonencode({ rules = [] })
}

resource "aws_ecr_repository" "by_name" {
  name = "by-name"
}

resource "aws_ecr_lifecycle_policy" "by_name" {
  repository = "by-name" # expect: TCOP-10-204 pass
  policy     = jsonencode({ rules = [] })
}

resource "aws_ecr_repository" "perhaps" {
  name = "perhaps"
}

resource "aws_ecr_lifecycle_policy" "perhaps" {
  count      = var.with_lifecycle ? 1 : 0
  repository = aws_ecr_repository.perhaps.name # expect: TCOP-10-204 open
  policy     = jsonencode({ rules = [] })
}

resource "aws_ecr_repository" "each" {
  for_each = toset(["one", "two"])
  name     = each.key
}

resource "aws_ecr_lifecycle_policy" "each" {
  for_each   = toset(["one", "two"])
  repository = aws_ecr_repository.each[each.key].name # expect: TCOP-10-204 pass, TCOP-10-204 pass
  policy     = jsonencode({ rules = [] })
}
