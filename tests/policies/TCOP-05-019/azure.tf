# expect: TCOP-05-019 open
resource "azurerm_linux_virtual_machine" "web" {
  name = "web"
}
