data "azurerm_subscription" "current" {}

resource "azurerm_monitor_diagnostic_setting" "activity" {
  name                       = "activity"
  target_resource_id         = data.azurerm_subscription.current.id
  log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/logs/providers/Microsoft.OperationalInsights/workspaces/central"

  enabled_log { # expect: TCOP-06-701 fail
    category = "Administrative"
  }
  enabled_log {
    category = "Security"
  }
}

# provider 4: a category that is written and disabled does not count
resource "azurerm_monitor_diagnostic_setting" "older" { # expect: TCOP-06-701 fail
  name               = "older"
  target_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000"
  log {
    category = "Administrative"
    enabled  = false
  }
}

# a setting on a resource is another matter
resource "azurerm_monitor_diagnostic_setting" "vault" {
  name               = "vault"
  target_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/app/providers/Microsoft.KeyVault/vaults/app"
  enabled_log {
    category = "AuditEvent"
  }
}
