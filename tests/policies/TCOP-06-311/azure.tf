variable "passwords_off" {
  type = bool
}

resource "azurerm_linux_virtual_machine" "keys" { # expect: TCOP-06-311 pass
  name           = "keys"
  admin_username = "azureuser"
}

resource "azurerm_linux_virtual_machine" "password" {
  name                            = "password"
  admin_username                  = "azureuser"
  disable_password_authentication = "false" # expect: TCOP-06-311 fail
}

resource "azurerm_linux_virtual_machine" "asked" {
  name                            = "asked"
  disable_password_authentication = var.passwords_off # expect: TCOP-06-311 open
}
