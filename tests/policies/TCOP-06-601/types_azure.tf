resource "azurerm_network_security_rule" "inside" {
  name                   = "inside"
  priority               = 100
  direction              = "Inbound"
  access                 = "Allow"
  protocol               = "Tcp"
  source_address_prefix  = "10.0.0.0/8" # expect: TCOP-06-601 pass
  destination_port_range = "22"
}
