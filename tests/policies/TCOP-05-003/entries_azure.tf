variable "kind" {}

resource "azurerm_arc_kubernetes_provisioned_cluster" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "azurerm_arc_resource_bridge_appliance" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "azurerm_stack_hci_cluster" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "azurerm_stack_hci_deployment_setting" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "azurerm_stack_hci_extension" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "azurerm_stack_hci_logical_network" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "azurerm_stack_hci_marketplace_gallery_image" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "azurerm_stack_hci_network_interface" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "azurerm_stack_hci_storage_path" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "azurerm_stack_hci_virtual_hard_disk" "x" { # expect: TCOP-05-003 fail
  name = "x"
}

resource "azurerm_arc_machine" "in_another_cloud" {
  name = "in_another_cloud"
  kind = "AWS" # expect: TCOP-05-003 pass
}

resource "azurerm_arc_machine" "at_home" {
  name = "at_home"
  kind = "SCVMM" # expect: TCOP-05-003 fail
}

resource "azurerm_arc_machine" "asked" {
  name = "asked"
  kind = var.kind # expect: TCOP-05-003 open
}

resource "azurerm_arc_kubernetes_cluster" "anywhere" { # expect: TCOP-05-003 open
  name = "anywhere"
}
