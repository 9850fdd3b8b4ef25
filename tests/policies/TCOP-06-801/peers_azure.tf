resource "azurerm_kubernetes_cluster" "older_off" {
  node_os_channel_upgrade = "None" # expect: TCOP-06-801 fail
}

resource "azurerm_kubernetes_cluster" "older_on" {
  node_os_channel_upgrade = "SecurityPatch" # expect: TCOP-06-801 pass
}
