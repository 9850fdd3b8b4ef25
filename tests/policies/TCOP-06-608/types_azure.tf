resource "azurerm_public_ip" "web" {
  name       = "web"
  ip_version = "IPv6"
}

resource "azurerm_dns_aaaa_record" "alias" {
  name               = "www"
  target_resource_id = azurerm_public_ip.web.id # expect: TCOP-06-608 pass
}

resource "azurerm_dns_aaaa_record" "by_reference" {
  name    = "web"
  records = [azurerm_public_ip.web.ip_address] # expect: TCOP-06-608 pass
}
