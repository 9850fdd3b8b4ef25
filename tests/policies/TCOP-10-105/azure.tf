resource "azurerm_log_analytics_workspace" "home" {
  name                = "home"
  location            = "UK South"
  resource_group_name = "logs"
}

resource "azurerm_storage_account" "abroad" {
  name                     = "abroad"
  resource_group_name      = "logs"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "ZRS"
}

resource "azurerm_eventhub_namespace" "abroad" {
  name                = "abroad"
  resource_group_name = "logs"
  location            = "eastus"
  sku                 = "Standard"
}

resource "azurerm_eventhub_namespace_authorization_rule" "abroad" {
  name                = "send"
  namespace_name      = azurerm_eventhub_namespace.abroad.name
  resource_group_name = "logs"
  send                = true
}

resource "azurerm_monitor_diagnostic_setting" "home" {
  name                       = "home"
  target_resource_id         = "vault"
  log_analytics_workspace_id = azurerm_log_analytics_workspace.home.id # expect: TCOP-10-105 pass
}

resource "azurerm_monitor_diagnostic_setting" "both" {
  name                       = "both"
  target_resource_id         = "vault"
  log_analytics_workspace_id = azurerm_log_analytics_workspace.home.id
  storage_account_id         = azurerm_storage_account.abroad.id # expect: TCOP-10-105 fail
}

resource "azurerm_monitor_diagnostic_setting" "hub" {
  name                           = "hub"
  target_resource_id             = "vault"
  eventhub_authorization_rule_id = azurerm_eventhub_namespace_authorization_rule.abroad.id # expect: TCOP-10-105 fail
}

resource "azurerm_monitor_diagnostic_setting" "partner" {
  name                = "partner"
  target_resource_id  = "vault"
  partner_solution_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/logs/providers/Microsoft.Datadog/monitors/example" # expect: TCOP-10-105 fail
}

resource "azurerm_monitor_diagnostic_setting" "elsewhere" {
  name                       = "elsewhere"
  target_resource_id         = "vault"
  log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/logs/providers/Microsoft.OperationalInsights/workspaces/central" # expect: TCOP-10-105 open
}
