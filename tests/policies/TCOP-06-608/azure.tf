variable "prefix" {
  type = string
}

resource "azurerm_public_ip" "web" {
  name = "web"
}

resource "azurerm_linux_web_app" "shop" {
  name = "${var.prefix}-shop"
}

resource "azurerm_dns_a_record" "alias" {
  target_resource_id = azurerm_public_ip.web.id # expect: TCOP-06-608 pass
}

resource "azurerm_dns_cname_record" "shop" {
  record = "${var.prefix}-shop.azurewebsites.net" # expect: TCOP-06-608 pass
}

resource "azurerm_dns_cname_record" "shop2" {
  record = "${var.prefix}-shop2.azurewebsites.net" # expect: TCOP-06-608 open
}

resource "azurerm_dns_cname_record" "by_reference" {
  record = azurerm_linux_web_app.shop.default_hostname # expect: TCOP-06-608 pass
}

resource "azurerm_dns_cname_record" "literal" {
  record = "old.uksouth.cloudapp.azure.com" # expect: TCOP-06-608 open
}

resource "azurerm_dns_cname_record" "elsewhere" {
  record = "www.example.gov.uk"
}

resource "azurerm_dns_a_record" "literal" {
  records = ["20.0.113.4"] # expect: TCOP-06-608 open
}

resource "azurerm_private_dns_cname_record" "private" {
  record = "old.uksouth.cloudapp.azure.com"
}
