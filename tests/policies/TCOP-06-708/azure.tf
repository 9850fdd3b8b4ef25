resource "azurerm_kubernetes_cluster" "audited" {
  name                = "audited"
  location            = "uksouth"
  resource_group_name = "app"
}

resource "azurerm_monitor_diagnostic_setting" "audited" {
  name                       = "audited"
  target_resource_id         = azurerm_kubernetes_cluster.audited.id # expect: TCOP-06-708 pass
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category = "kube-apiserver"
  }
  enabled_log {
    category = "kube-audit-admin"
  }
}

# the agent ships what containers print, not who changed what
resource "azurerm_kubernetes_cluster" "agent_only" { # expect: TCOP-06-708 fail
  name                = "agent-only"
  location            = "uksouth"
  resource_group_name = "app"
  oms_agent {
    log_analytics_workspace_id = "workspace"
  }
}
