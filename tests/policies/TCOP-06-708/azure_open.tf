resource "azurerm_kubernetes_cluster" "agent_only" { # expect: TCOP-06-708 open
  name                = "agent-only"
  location            = "uksouth"
  resource_group_name = "app"
  oms_agent {
    log_analytics_workspace_id = "workspace"
  }
}
