# a policy of the platform may protect it
resource "azurerm_linux_virtual_machine" "elsewhere" {
  name = "elsewhere"
  tags = { environment = "production" }
}
