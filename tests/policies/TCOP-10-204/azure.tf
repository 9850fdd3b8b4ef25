variable "years" {
  type = number
}

resource "azurerm_backup_policy_vm" "good" {
  name                = "good"
  resource_group_name = "records"
  recovery_vault_name = "records"
  backup {
    frequency = "Daily"
    time      = "23:00"
  }
  retention_daily {
    count = 30 # expect: TCOP-10-204 pass
  }
  retention_monthly {
    count    = 84
    weekdays = ["Sunday"]
    weeks    = ["First"]
  }
  retention_yearly {
    count    = 7
    weekdays = ["Sunday"]
    weeks    = ["First"]
    months   = ["January"]
  }
}

resource "azurerm_backup_policy_vm" "long" {
  name                = "long"
  resource_group_name = "records"
  recovery_vault_name = "records"
  backup {
    frequency = "Daily"
    time      = "23:00"
  }
  retention_daily {
    count = 30
  }
  retention_yearly {
    count    = 77 # expect: TCOP-10-204 fail
    weekdays = ["Sunday"]
    weeks    = ["First"]
    months   = ["January"]
  }
}

resource "azurerm_backup_policy_vm" "asked" {
  name                = "asked"
  resource_group_name = "records"
  recovery_vault_name = "records"
  backup {
    frequency = "Daily"
    time      = "23:00"
  }
  retention_daily {
    count = 30
  }
  retention_yearly {
    count    = var.years # expect: TCOP-10-204 open
    weekdays = ["Sunday"]
    weeks    = ["First"]
    months   = ["January"]
  }
}

resource "azurerm_backup_policy_file_share" "long" {
  name                = "long"
  resource_group_name = "records"
  recovery_vault_name = "records"
  backup {
    frequency = "Daily"
    time      = "23:00"
  }
  retention_daily {
    count = 30
  }
  retention_monthly {
    count    = "120" # expect: TCOP-10-204 fail
    weekdays = ["Sunday"]
    weeks    = ["First"]
  }
}
