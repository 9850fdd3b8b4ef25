resource "azurerm_kubernetes_cluster" "silent" { # expect: TCOP-06-801 fail
  name = "silent"
}
