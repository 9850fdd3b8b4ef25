variable "size" {}

resource "azurerm_linux_virtual_machine" "second_version" {
  name = "second_version"
  size = "Standard_DS2_v2" # expect: TCOP-05-013 fail
}

resource "azurerm_linux_virtual_machine" "promoted" {
  name = "promoted"
  size = "Standard_D2_v2_Promo" # expect: TCOP-05-013 fail
}

resource "azurerm_linux_virtual_machine" "current" {
  name = "current"
  size = "Standard_D2s_v5" # expect: TCOP-05-013 pass
}

# The digits before the hyphen are cores, those after it the ones that are used.
resource "azurerm_linux_virtual_machine" "constrained" {
  name = "constrained"
  size = "Standard_E32-8s_v5" # expect: TCOP-05-013 pass
}

resource "azurerm_linux_virtual_machine" "with_accelerator" {
  name = "with_accelerator"
  size = "Standard_NC4as_T4_v3" # expect: TCOP-05-013 pass
}

resource "azurerm_linux_virtual_machine" "asked" {
  name = "asked"
  size = var.size # expect: TCOP-05-013 open
}

# What takes the place of the first burstable series has a version.
resource "azurerm_windows_virtual_machine" "burstable" {
  name = "burstable"
  size = "Standard_B2s_v2" # expect: TCOP-05-013 pass
}

resource "azurerm_windows_virtual_machine" "first_burstable" {
  name = "first_burstable"
  size = "Standard_B2ms" # expect: TCOP-05-013 fail
}

resource "azurerm_windows_virtual_machine" "general_knowledge" {
  name = "general_knowledge"
  size = "Standard_NC6" # expect: TCOP-05-013 open
}

resource "azurerm_virtual_machine" "basic" {
  name    = "basic"
  vm_size = "Basic_A1" # expect: TCOP-05-013 fail
}

resource "azurerm_virtual_machine" "current" {
  name    = "current"
  vm_size = "Standard_F4s_v6" # expect: TCOP-05-013 pass
}
