resource "azurerm_storage_account" "recorded" {
  name                     = "recorded"
  resource_group_name      = "rg"
  location                 = "uksouth"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  tags                     = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_monitor_diagnostic_setting" "recorded" {
  name                       = "recorded"
  target_resource_id         = "${azurerm_storage_account.recorded.id}/blobServices/default" # expect: TCOP-10-301 pass
  log_analytics_workspace_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/w"
  enabled_log {
    category = "StorageRead"
  }
  enabled_log {
    category = "StorageWrite"
  }
  enabled_log {
    category = "StorageDelete"
  }
}

# The account itself offers measurements only.
resource "azurerm_storage_account" "measured" {
  name                     = "measured"
  resource_group_name      = "rg"
  location                 = "uksouth"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  tags                     = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_monitor_diagnostic_setting" "measured" {
  name                       = "measured"
  target_resource_id         = azurerm_storage_account.measured.id # expect: TCOP-10-301 fail
  log_analytics_workspace_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/w"
  metric {
    category = "Transaction"
  }
}

# A policy of the platform may make the setting.
resource "azurerm_storage_account" "elsewhere" { # expect: TCOP-10-301 open
  name                     = "elsewhere"
  resource_group_name      = "rg"
  location                 = "uksouth"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  tags                     = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_storage_account" "ordinary" {
  name                     = "ordinary"
  resource_group_name      = "rg"
  location                 = "uksouth"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}
