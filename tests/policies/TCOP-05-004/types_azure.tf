resource "azurerm_virtual_network_gateway_connection" "explained" {
  name = "to-the-old-hall"
  type = "IPsec"
  tags = { purpose = "records until they are moved", end-date = "2027-03-31" } # expect: TCOP-05-004 pass
}
