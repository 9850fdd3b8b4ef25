resource "azurerm_linux_virtual_machine_scale_set" "encrypted" {
  name                       = "encrypted"
  sku                        = "Standard_D4ds_v5"
  encryption_at_host_enabled = true # expect: TCOP-06-113 pass
  tags                       = { environment = "production" }
}

resource "azurerm_linux_virtual_machine_scale_set" "silent" { # expect: TCOP-06-113 fail
  name = "silent"
  sku  = "Standard_D4ds_v5"
  tags = { environment = "production" }
}

resource "azurerm_windows_virtual_machine" "encrypted" {
  name                       = "encrypted"
  size                       = "Standard_D4ds_v5"
  encryption_at_host_enabled = true # expect: TCOP-06-113 pass
  tags                       = { environment = "production" }
}

resource "azurerm_windows_virtual_machine" "silent" { # expect: TCOP-06-113 fail
  name = "silent"
  size = "Standard_D4ds_v5"
  tags = { environment = "production" }
}

resource "azurerm_windows_virtual_machine_scale_set" "no_scratch" {
  name = "no-scratch"
  sku  = "Standard_D4s_v5" # expect: TCOP-06-113 pass
  tags = { environment = "production" }
}

resource "azurerm_windows_virtual_machine_scale_set" "silent" { # expect: TCOP-06-113 fail
  name = "silent"
  sku  = "Standard_D4ds_v5"
  tags = { environment = "production" }
}

resource "azurerm_kubernetes_cluster" "silent" {
  name = "silent"
  tags = { environment = "production" }

  default_node_pool { # expect: TCOP-06-113 fail
    name    = "default"
    vm_size = "Standard_D4ds_v5"
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "encrypted" {
  name                    = "encrypted"
  vm_size                 = "Standard_D4ds_v5"
  host_encryption_enabled = true # expect: TCOP-06-113 pass
  tags                    = { environment = "production" }
}

resource "azurerm_kusto_cluster" "encrypted" {
  name                    = "encrypted"
  disk_encryption_enabled = true # expect: TCOP-06-113 pass
  tags                    = { environment = "production" }
}
