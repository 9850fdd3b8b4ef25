variable "size" {}

variable "on" {}

resource "azurerm_linux_virtual_machine" "encrypted" {
  name                       = "encrypted"
  size                       = "Standard_D4ds_v5"
  encryption_at_host_enabled = true # expect: TCOP-06-113 pass
  tags                       = { environment = "production" }
}

resource "azurerm_linux_virtual_machine" "no_scratch" {
  name = "no-scratch"
  size = "Standard_D4s_v5" # expect: TCOP-06-113 pass
  tags = { environment = "production" }
}

resource "azurerm_linux_virtual_machine" "live" { # expect: TCOP-06-113 fail
  name = "live"
  size = "Standard_D4ds_v5"
  tags = { environment = "production" }
}

# Sizes of version 3 and older all have one.
resource "azurerm_windows_virtual_machine" "old_size" {
  name                       = "old-size"
  size                       = "Standard_D2s_v3"
  encryption_at_host_enabled = false # expect: TCOP-06-113 fail
  tags                       = { environment = "test", classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_linux_virtual_machine" "in_test" {
  name = "in-test"
  size = "Standard_D4ds_v5"
  tags = { environment = "test" }
}

resource "azurerm_linux_virtual_machine" "somewhere" { # expect: TCOP-06-113 open
  name = "somewhere"
  size = "Standard_D4ds_v5"
}

resource "azurerm_linux_virtual_machine" "some_size" {
  name = "some-size"
  size = var.size # expect: TCOP-06-113 open
  tags = { environment = "production" }
}

resource "azurerm_linux_virtual_machine_scale_set" "asked" {
  name                       = "asked"
  sku                        = "Standard_E8ds_v4"
  encryption_at_host_enabled = var.on # expect: TCOP-06-113 open
  tags                       = { environment = "production" }
}

resource "azurerm_kubernetes_cluster" "live" {
  name = "live"
  tags = { environment = "production" }
  default_node_pool {
    name                    = "default"
    vm_size                 = "Standard_D4ds_v5"
    host_encryption_enabled = true # expect: TCOP-06-113 pass
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "of_live" { # expect: TCOP-06-113 fail
  name                  = "more"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.live.id
  vm_size               = "Standard_D4ds_v5"
}

resource "azurerm_kusto_cluster" "live" { # expect: TCOP-06-113 fail
  name = "live"
  tags = { environment = "production" }
}
