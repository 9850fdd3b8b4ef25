# a diagnostic setting that leaves requests out
resource "azurerm_windows_web_app" "partly" {
  name = "partly"
}

resource "azurerm_monitor_diagnostic_setting" "partly" {
  name                       = "partly"
  target_resource_id         = azurerm_windows_web_app.partly.id # expect: TCOP-06-707 fail
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category = "AppServicePlatformLogs"
  }
}
