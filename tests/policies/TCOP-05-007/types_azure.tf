# Azure keeps the control plane.
resource "azurerm_kubernetes_cluster" "managed" { # expect: TCOP-05-007 pass
  name = "managed"
}
