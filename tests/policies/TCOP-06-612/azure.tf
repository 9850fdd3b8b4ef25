variable "engine" {
  type = string
}

variable "plugin" {
  type = string
}

variable "strict" {
  type = bool
}

resource "azurerm_kubernetes_cluster" "silent" { # expect: TCOP-06-612 fail
  name = "silent"
}

resource "azurerm_kubernetes_cluster" "profile" {
  network_profile { # expect: TCOP-06-612 fail
    network_plugin = "azure"
  }
}

resource "azurerm_kubernetes_cluster" "null" {
  network_profile { # expect: TCOP-06-612 fail
    network_plugin = "kubenet"
    network_policy = null
  }
}

resource "azurerm_kubernetes_cluster" "azure" {
  network_profile {
    network_plugin = "azure"
    network_policy = "azure" # expect: TCOP-06-612 pass
  }
}

resource "azurerm_kubernetes_cluster" "either_engine" {
  network_profile {
    network_plugin = "azure"
    network_policy = var.strict ? "calico" : "azure" # expect: TCOP-06-612 pass
  }
}

resource "azurerm_kubernetes_cluster" "none_named" {
  network_profile {
    network_plugin = "azure"
    network_policy = "none" # expect: TCOP-06-612 fail
  }
}

resource "azurerm_kubernetes_cluster" "asked" {
  network_profile {
    network_plugin = "azure"
    network_policy = var.engine # expect: TCOP-06-612 open
  }
}

resource "azurerm_kubernetes_cluster" "or_none" {
  network_profile {
    network_plugin = "azure"
    network_policy = var.strict ? "calico" : null # expect: TCOP-06-612 open
  }
}

resource "azurerm_kubernetes_cluster" "perhaps" {
  dynamic "network_profile" {
    for_each = var.strict ? [1] : []
    content {
      network_plugin = "azure"
      network_policy = "azure" # expect: TCOP-06-612 open
    }
  }
}

resource "azurerm_kubernetes_cluster" "cilium" {
  network_profile {
    network_plugin     = "azure"
    network_data_plane = "cilium"
    network_policy     = "cilium" # expect: TCOP-06-612 pass
  }
}

resource "azurerm_kubernetes_cluster" "cilium_unsaid" {
  network_profile {
    network_plugin     = "azure"
    network_data_plane = "cilium" # expect: TCOP-06-612 open
  }
}

resource "azurerm_kubernetes_cluster" "own_network" {
  network_profile {
    network_plugin = "none" # expect: TCOP-06-612 open
  }
}

resource "azurerm_kubernetes_cluster" "plugin_asked" {
  network_profile {
    network_plugin = var.plugin # expect: TCOP-06-612 open
  }
}

resource "azurerm_kubernetes_cluster" "none" {
  count = 0
}
