variable "host" {}

resource "azurerm_dedicated_host" "whole" { # expect: TCOP-05-008 fail
  name     = "whole"
  sku_name = "DSv3-Type3"
}

resource "azurerm_vmware_private_cloud" "rented" { # expect: TCOP-05-008 fail
  name     = "rented"
  sku_name = "av36"
}

resource "azurerm_linux_virtual_machine" "on_host" {
  name              = "on_host"
  dedicated_host_id = azurerm_dedicated_host.whole.id # expect: TCOP-05-008 fail
}

resource "azurerm_linux_virtual_machine" "shared" { # expect: TCOP-05-008 pass
  name = "shared"
}

resource "azurerm_linux_virtual_machine" "asked" {
  name              = "asked"
  dedicated_host_id = var.host # expect: TCOP-05-008 open
}

resource "azurerm_windows_virtual_machine" "in_group" {
  name                    = "in_group"
  dedicated_host_group_id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/hostGroups/h" # expect: TCOP-05-008 fail
}

resource "azurerm_windows_virtual_machine" "shared" { # expect: TCOP-05-008 pass
  name = "shared"
}

resource "azurerm_linux_virtual_machine_scale_set" "in_group" {
  name          = "in_group"
  host_group_id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/hostGroups/h" # expect: TCOP-05-008 fail
}

resource "azurerm_linux_virtual_machine_scale_set" "shared" { # expect: TCOP-05-008 pass
  name = "shared"
}

resource "azurerm_windows_virtual_machine_scale_set" "in_group" {
  name          = "in_group"
  host_group_id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/hostGroups/h" # expect: TCOP-05-008 fail
}

resource "azurerm_windows_virtual_machine_scale_set" "shared" { # expect: TCOP-05-008 pass
  name = "shared"
}
