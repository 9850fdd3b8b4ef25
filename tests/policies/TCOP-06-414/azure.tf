variable "secure" {
  type = bool
}

resource "azurerm_linux_virtual_machine" "silent" { # expect: TCOP-06-414 fail
  name = "web"
}

resource "azurerm_linux_virtual_machine" "trusted" {
  name                = "web"
  secure_boot_enabled = true # expect: TCOP-06-414 pass
  vtpm_enabled        = true
}

resource "azurerm_windows_virtual_machine" "silent" { # expect: TCOP-06-414 fail
  name = "web"
}

resource "azurerm_windows_virtual_machine" "trusted" {
  name                = "web"
  secure_boot_enabled = true # expect: TCOP-06-414 pass
  vtpm_enabled        = true
}

resource "azurerm_linux_virtual_machine_scale_set" "silent" { # expect: TCOP-06-414 fail
  name = "web"
}

resource "azurerm_linux_virtual_machine_scale_set" "trusted" {
  name                = "web"
  secure_boot_enabled = true # expect: TCOP-06-414 pass
  vtpm_enabled        = true
}

resource "azurerm_windows_virtual_machine_scale_set" "silent" { # expect: TCOP-06-414 fail
  name = "web"
}

resource "azurerm_windows_virtual_machine_scale_set" "trusted" {
  name                = "web"
  secure_boot_enabled = true # expect: TCOP-06-414 pass
  vtpm_enabled        = true
}

resource "azurerm_linux_virtual_machine" "off" {
  name                = "web"
  secure_boot_enabled = false # expect: TCOP-06-414 fail
  vtpm_enabled        = true
}

resource "azurerm_linux_virtual_machine" "unmeasured" { # expect: TCOP-06-414 fail
  name                = "web"
  secure_boot_enabled = true
}

resource "azurerm_linux_virtual_machine" "asked" {
  name                = "web"
  secure_boot_enabled = var.secure # expect: TCOP-06-414 open
  vtpm_enabled        = true
}

resource "azurerm_linux_virtual_machine" "asked_but_unmeasured" {
  name                = "web"
  secure_boot_enabled = var.secure
  vtpm_enabled        = false # expect: TCOP-06-414 fail
}

resource "azurerm_linux_virtual_machine" "none" {
  count = 0
  name  = "web"
}
