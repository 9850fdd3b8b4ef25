variable "mode" {
  type = string
}

resource "azurerm_linux_virtual_machine" "by_platform" {
  patch_mode = "AutomaticByPlatform" # expect: TCOP-06-804 pass
}

resource "azurerm_linux_virtual_machine" "by_image" {
  patch_mode = "ImageDefault"
}

resource "azurerm_linux_virtual_machine" "silent" {
  name = "silent"
}

resource "azurerm_linux_virtual_machine" "asked" {
  patch_mode = var.mode # expect: TCOP-06-804 open
}

resource "azurerm_windows_virtual_machine" "silent" { # expect: TCOP-06-804 pass
  name = "silent"
}

resource "azurerm_windows_virtual_machine" "manual" {
  patch_mode = "Manual" # expect: TCOP-06-804 fail
}

resource "azurerm_windows_virtual_machine" "off" {
  automatic_updates_enabled = false # expect: TCOP-06-804 fail
}

resource "azurerm_windows_virtual_machine" "off_by_the_old_name" {
  enable_automatic_updates = "false" # expect: TCOP-06-804 fail
}

resource "azurerm_windows_virtual_machine" "by_platform" {
  patch_mode                = "AutomaticByPlatform" # expect: TCOP-06-804 pass
  automatic_updates_enabled = false
}

resource "azurerm_windows_virtual_machine" "both_good" {
  patch_mode = var.mode == "" ? "AutomaticByOS" : "AutomaticByPlatform" # expect: TCOP-06-804 pass
}

resource "azurerm_linux_virtual_machine_scale_set" "renewed" {
  automatic_os_upgrade_policy {
    automatic_os_upgrade_enabled = true # expect: TCOP-06-804 pass
  }
}

resource "azurerm_linux_virtual_machine_scale_set" "not_renewed" {
  automatic_os_upgrade_policy {
    enable_automatic_os_upgrade = false
  }
}

# Where images are renewed, machines must not update themselves.
resource "azurerm_windows_virtual_machine_scale_set" "renewed" {
  enable_automatic_updates = false
  automatic_os_upgrade_policy {
    enable_automatic_os_upgrade = true # expect: TCOP-06-804 pass
  }
}

resource "azurerm_windows_virtual_machine_scale_set" "off" {
  enable_automatic_updates = false # expect: TCOP-06-804 fail
}
