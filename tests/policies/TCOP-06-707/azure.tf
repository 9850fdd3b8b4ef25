resource "azurerm_linux_web_app" "own_logs" {
  name                = "own-logs"
  resource_group_name = "app"
  location            = "uksouth"
  service_plan_id     = "plan"
  site_config {}
  logs {
    http_logs { # expect: TCOP-06-707 pass
      file_system {
        retention_in_days = 7
        retention_in_mb   = 35
      }
    }
  }
}

resource "azurerm_linux_web_app" "unlogged" { # expect: TCOP-06-707 fail
  name                = "unlogged"
  resource_group_name = "app"
  location            = "uksouth"
  service_plan_id     = "plan"
  site_config {}
}

resource "azurerm_application_gateway" "whole" {
  name                = "whole"
  resource_group_name = "app"
  location            = "uksouth"
  sku {
    name = "WAF_v2"
    tier = "WAF_v2"
  }
}

resource "azurerm_monitor_diagnostic_setting" "whole" {
  name                       = "whole"
  target_resource_id         = azurerm_application_gateway.whole.id # expect: TCOP-06-707 pass
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category_group = "allLogs"
  }
}

# what the firewall finds is not kept
resource "azurerm_application_gateway" "half" {
  name                = "half"
  resource_group_name = "app"
  location            = "uksouth"
  sku {
    name = "WAF_v2"
    tier = "WAF_v2"
  }
}

resource "azurerm_monitor_diagnostic_setting" "half" {
  name                       = "half"
  target_resource_id         = azurerm_application_gateway.half.id # expect: TCOP-06-707 fail
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category = "ApplicationGatewayAccessLog"
  }
}
