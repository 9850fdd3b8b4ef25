variable "scales" {
  type = bool
}

resource "azurerm_linux_virtual_machine_scale_set" "scaled" {
  instances = 8
  tags      = { environment = "production" }
}

resource "azurerm_monitor_autoscale_setting" "scaled" { # expect: TCOP-05-009 pass
  target_resource_id = azurerm_linux_virtual_machine_scale_set.scaled.id
  profile {
    capacity {
      default = 2
      minimum = 2
      maximum = 8
    }
    rule {
    }
  }
}

resource "azurerm_linux_virtual_machine_scale_set" "no_rule" {
  instances = 8
  tags      = { environment = "production" }
}

resource "azurerm_monitor_autoscale_setting" "no_rule" { # expect: TCOP-05-009 fail
  target_resource_id = azurerm_linux_virtual_machine_scale_set.no_rule.id
  profile {
    capacity {
      default = 2
      minimum = 2
      maximum = 8
    }
  }
}

resource "azurerm_windows_virtual_machine_scale_set" "off" {
  instances = 8 # expect: TCOP-05-009 fail
  tags      = { environment = "production" }
}

resource "azurerm_monitor_autoscale_setting" "off" {
  target_resource_id = azurerm_windows_virtual_machine_scale_set.off.id
  enabled            = false
  profile {
    rule {
    }
  }
}

resource "azurerm_windows_virtual_machine_scale_set" "pair" {
  instances = 2 # expect: TCOP-05-009 pass
  tags      = { environment = "production" }
}

resource "azurerm_windows_virtual_machine_scale_set" "untold" {
  instances = 8 # expect: TCOP-05-009 open
}

resource "azurerm_windows_virtual_machine_scale_set" "test" {
  instances = 8
  tags      = { environment = "test" }
}

resource "azurerm_windows_virtual_machine_scale_set" "ignored" {
  instances = 8 # expect: TCOP-05-009 open
  tags      = { environment = "production" }
  lifecycle {
    ignore_changes = [instances]
  }
}

resource "azurerm_kubernetes_cluster" "fixed" {
  tags = { environment = "production" }
  default_node_pool {
    node_count = 5 # expect: TCOP-05-009 fail
  }
}

resource "azurerm_kubernetes_cluster" "scaled" { # expect: TCOP-05-009 pass
  tags = { environment = "production" }
  default_node_pool {
    auto_scaling_enabled = true
    min_count            = 2
    max_count            = 10
  }
}

# The default pool is for the system; that of the work scales.
resource "azurerm_kubernetes_cluster" "attached" { # expect: TCOP-05-009 pass
  tags = { environment = "production" }
  default_node_pool {
    node_count = 5
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "attached" {
  kubernetes_cluster_id = azurerm_kubernetes_cluster.attached.id
  enable_auto_scaling   = true
}

# Two pools of three.
resource "azurerm_kubernetes_cluster" "two" {
  tags = { environment = "production" }
  default_node_pool {
    node_count = 3 # expect: TCOP-05-009 fail
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "two" {
  kubernetes_cluster_id = azurerm_kubernetes_cluster.two.id
  node_count            = 3
}

resource "azurerm_kubernetes_cluster" "provisioned" { # expect: TCOP-05-009 pass
  tags = { environment = "production" }
  default_node_pool {
    node_count = 5
  }
  node_provisioning_profile {
    mode = "Auto"
  }
}

resource "azurerm_kubernetes_cluster" "asked" {
  tags = { environment = "production" }
  default_node_pool {
    auto_scaling_enabled = var.scales
    node_count           = 5 # expect: TCOP-05-009 open
  }
}
