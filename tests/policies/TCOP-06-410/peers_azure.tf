resource "azurerm_linux_virtual_machine_scale_set" "password" {
  disable_password_authentication = false # expect: TCOP-06-410 fail
}

resource "azurerm_linux_virtual_machine_scale_set" "keys" { # expect: TCOP-06-410 pass
  name = "keys"
}

resource "azurerm_virtual_machine" "password" {
  os_profile_linux_config {
    disable_password_authentication = false # expect: TCOP-06-410 fail
  }
}

resource "azurerm_virtual_machine" "keys" {
  os_profile_linux_config {
    disable_password_authentication = true # expect: TCOP-06-410 pass
  }
}

# Windows has no keys to sign in with
resource "azurerm_virtual_machine" "windows" {
  os_profile_windows_config {
    provision_vm_agent = true
  }
}
