data "azurerm_subscription" "current" {}

data "azurerm_client_config" "current" {}

locals {
  categories = ["Administrative", "Security", "ServiceHealth", "Alert", "Policy"]
}

resource "azurerm_monitor_diagnostic_setting" "each" { # expect: TCOP-06-701 pass
  name               = "each"
  target_resource_id = data.azurerm_subscription.current.id
  dynamic "enabled_log" {
    for_each = local.categories
    content {
      category = enabled_log.value
    }
  }
}

resource "azurerm_monitor_diagnostic_setting" "group" { # expect: TCOP-06-701 pass
  name               = "group"
  target_resource_id = "/subscriptions/${data.azurerm_client_config.current.subscription_id}"
  enabled_log {
    category_group = "allLogs"
  }
}
