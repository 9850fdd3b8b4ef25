# provider 3 has the ranges outside the block
resource "azurerm_kubernetes_cluster" "older_named" {
  api_server_authorized_ip_ranges = ["198.51.100.0/24"] # expect: TCOP-06-605 pass
}

resource "azurerm_kubernetes_cluster" "older_wide" {
  api_server_authorized_ip_ranges = ["0.0.0.0/0"] # expect: TCOP-06-605 fail
}

# an empty list limits nobody
resource "azurerm_kubernetes_cluster" "empty" {
  api_server_access_profile {
    authorized_ip_ranges = [] # expect: TCOP-06-605 fail
  }
}
