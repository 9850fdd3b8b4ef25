resource "azurerm_kubernetes_cluster" "off" {
  node_os_upgrade_channel = "None" # expect: TCOP-06-801 fail
}

resource "google_container_cluster" "silent" { # expect: TCOP-06-801 pass
  name = "services"
}

resource "google_container_node_pool" "off" {
  management {
    auto_upgrade = false # expect: TCOP-06-801 fail
  }
}
