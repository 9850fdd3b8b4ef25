resource "azurerm_log_analytics_workspace" "ordinary" { # expect: TCOP-06-112 pass
  name                = "ordinary"
  location            = "uksouth"
  resource_group_name = "logs"
}

# A key for saved queries is no key for the logs.
resource "azurerm_log_analytics_workspace" "sensitive" { # expect: TCOP-06-112 fail
  name                 = "sensitive"
  location             = "uksouth"
  resource_group_name  = "logs"
  cmk_for_query_forced = true
  tags                 = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_log_analytics_workspace" "keyed" { # expect: TCOP-06-112 pass
  name                = "keyed"
  location            = "uksouth"
  resource_group_name = "logs"
  tags                = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_log_analytics_cluster" "own" {
  name                = "own"
  location            = "uksouth"
  resource_group_name = "logs"
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_log_analytics_cluster_customer_managed_key" "own" {
  log_analytics_cluster_id = azurerm_log_analytics_cluster.own.id
  key_vault_key_id         = "https://vault.vault.azure.net/keys/logs/0123456789abcdef"
}

resource "azurerm_log_analytics_linked_service" "keyed" {
  resource_group_name = "logs"
  workspace_id        = azurerm_log_analytics_workspace.keyed.id
  write_access_id     = azurerm_log_analytics_cluster.own.id
}

variable "cluster_id" {
  type = string
}

resource "azurerm_log_analytics_workspace" "elsewhere" {
  name                = "elsewhere"
  location            = "uksouth"
  resource_group_name = "logs"
  tags                = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_log_analytics_linked_service" "elsewhere" {
  resource_group_name = "logs"
  workspace_id        = azurerm_log_analytics_workspace.elsewhere.id
  write_access_id     = var.cluster_id # expect: TCOP-06-112 open
}
