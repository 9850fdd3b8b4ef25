resource "azurerm_kubernetes_cluster" "silent" { # expect: TCOP-06-605 fail
  name = "services"
}

resource "azurerm_kubernetes_cluster" "private" {
  private_cluster_enabled = true # expect: TCOP-06-605 pass
}

resource "google_container_cluster" "silent" { # expect: TCOP-06-605 fail
  name = "services"
}

resource "google_container_cluster" "named" {
  master_authorized_networks_config { # expect: TCOP-06-605 pass
    cidr_blocks {
      cidr_block = "198.51.100.0/24"
    }
  }
}
