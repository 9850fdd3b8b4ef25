resource "azurerm_storage_account" "logs" {
  name                     = "logs"
  resource_group_name      = "logs"
  location                 = "uksouth"
  account_tier             = "Standard"
  account_replication_type = "ZRS"
}

resource "azurerm_monitor_diagnostic_setting" "vault" {
  name               = "vault"
  target_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/app/providers/Microsoft.KeyVault/vaults/app"
  storage_account_id = azurerm_storage_account.logs.id
  enabled_log {
    category = "AuditEvent"
  }
}

resource "azurerm_storage_container" "audit" { # expect: TCOP-06-702 pass
  name               = "insights-logs-auditevent"
  storage_account_id = azurerm_storage_account.logs.id
}

resource "azurerm_storage_container_immutability_policy" "audit" {
  storage_container_resource_manager_id = azurerm_storage_container.audit.id
  immutability_period_in_days           = 365
  locked                                = true
}

resource "azurerm_storage_container" "activity" { # expect: TCOP-06-702 fail
  name               = "insights-activity-logs"
  storage_account_id = azurerm_storage_account.logs.id
}

resource "azurerm_storage_container" "uploads" {
  name               = "uploads"
  storage_account_id = azurerm_storage_account.logs.id
}
