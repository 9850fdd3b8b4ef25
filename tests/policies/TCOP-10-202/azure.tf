resource "azurerm_key_vault" "app" {
  name                = "app"
  location            = "uksouth"
  resource_group_name = "app"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
  tags                = { environment = "production" }
}

# 30 days where the code is silent: too short for what production sends
resource "azurerm_log_analytics_workspace" "silent" { # expect: TCOP-10-202 fail
  name                = "silent"
  location            = "uksouth"
  resource_group_name = "logs"
}

resource "azurerm_monitor_diagnostic_setting" "app" {
  name                       = "app"
  target_resource_id         = azurerm_key_vault.app.id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.silent.id
  enabled_log {
    category = "AuditEvent"
  }
}

resource "azurerm_log_analytics_workspace" "shared" { # expect: TCOP-10-202 open
  name                = "shared"
  location            = "uksouth"
  resource_group_name = "logs"
}

resource "azurerm_log_analytics_workspace" "year" {
  name                = "year"
  location            = "uksouth"
  resource_group_name = "logs"
  retention_in_days   = 365 # expect: TCOP-10-202 pass
}
