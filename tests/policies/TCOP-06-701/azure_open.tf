data "azurerm_subscription" "current" {}

variable "categories" {
  type = set(string)
}

resource "azurerm_monitor_diagnostic_setting" "asked" {
  name               = "asked"
  target_resource_id = data.azurerm_subscription.current.id
  dynamic "enabled_log" {
    for_each = var.categories
    content { # expect: TCOP-06-701 open
      category = enabled_log.value
    }
  }
}
