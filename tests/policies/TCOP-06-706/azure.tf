variable "watched" {
  type = bool
}

resource "azurerm_virtual_network" "silent" { # expect: TCOP-06-706 fail
  name                = "silent"
  resource_group_name = "network"
  location            = "uksouth"
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_virtual_network" "recorded" {
  name                = "recorded"
  resource_group_name = "network"
  location            = "uksouth"
  address_space       = ["10.1.0.0/16"]
}

resource "azurerm_network_watcher_flow_log" "recorded" {
  network_watcher_name = "watcher"
  resource_group_name  = "network"
  name                 = "recorded"
  target_resource_id   = azurerm_virtual_network.recorded.id # expect: TCOP-06-706 pass
  storage_account_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/logs/providers/Microsoft.Storage/storageAccounts/flows"
  enabled              = true # expect: TCOP-06-706 pass
  retention_policy {
    enabled = true
    days    = 0
  }
}

resource "azurerm_virtual_network" "off" {
  name                = "off"
  resource_group_name = "network"
  location            = "uksouth"
  address_space       = ["10.2.0.0/16"]
}

resource "azurerm_network_watcher_flow_log" "off" {
  network_watcher_name = "watcher"
  resource_group_name  = "network"
  name                 = "off"
  target_resource_id   = azurerm_virtual_network.off.id # expect: TCOP-06-706 fail
  storage_account_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/logs/providers/Microsoft.Storage/storageAccounts/flows"
  enabled              = false # expect: TCOP-06-706 fail
  retention_policy {
    enabled = false
    days    = 7
  }
}

resource "azurerm_network_watcher_flow_log" "short" {
  network_watcher_name = "watcher"
  resource_group_name  = "network"
  name                 = "short"
  target_resource_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/network/providers/Microsoft.Network/virtualNetworks/other"
  storage_account_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/logs/providers/Microsoft.Storage/storageAccounts/flows"
  enabled              = true
  retention_policy {
    enabled = true
    days    = 30 # expect: TCOP-06-706 fail
  }
}

resource "azurerm_network_security_group" "app" {
  name                = "app"
  resource_group_name = "network"
  location            = "uksouth"
}

resource "azurerm_network_watcher_flow_log" "of_group" {
  network_watcher_name = "watcher"
  resource_group_name  = "network"
  name                 = "of-group"
  target_resource_id   = azurerm_network_security_group.app.id # expect: TCOP-06-706 open
  storage_account_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/logs/providers/Microsoft.Storage/storageAccounts/flows"
  enabled              = true
  retention_policy {
    enabled = true
    days    = 90
  }
}
