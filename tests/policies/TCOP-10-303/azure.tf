variable "categories" {
  type = list(string)
}

resource "azurerm_key_vault" "recorded" {
  name                = "recorded"
  location            = "uksouth"
  resource_group_name = "app"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_monitor_diagnostic_setting" "recorded" {
  name                       = "recorded"
  target_resource_id         = azurerm_key_vault.recorded.id # expect: TCOP-10-303 pass
  log_analytics_workspace_id = "workspace"
  enabled_log { # expect: TCOP-10-303 pass
    category = "AuditEvent"
  }
}

# only measurements
resource "azurerm_key_vault" "measured" {
  name                = "measured"
  location            = "uksouth"
  resource_group_name = "app"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_monitor_diagnostic_setting" "measured" { # expect: TCOP-10-303 fail
  name                       = "measured"
  target_resource_id         = azurerm_key_vault.measured.id # expect: TCOP-10-303 fail
  log_analytics_workspace_id = "workspace"
  enabled_metric {
    category = "AllMetrics"
  }
}

resource "azurerm_key_vault" "forgotten" { # expect: TCOP-10-303 fail
  name                = "forgotten"
  location            = "uksouth"
  resource_group_name = "app"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_cosmosdb_account" "orders" {
  name                = "orders"
  location            = "uksouth"
  resource_group_name = "app"
  offer_type          = "Standard"
}

resource "azurerm_monitor_diagnostic_setting" "orders" {
  name                       = "orders"
  target_resource_id         = azurerm_cosmosdb_account.orders.id
  log_analytics_workspace_id = "workspace"
  dynamic "enabled_log" {
    for_each = var.categories
    content { # expect: TCOP-10-303 open
      category = enabled_log.value
    }
  }
}
