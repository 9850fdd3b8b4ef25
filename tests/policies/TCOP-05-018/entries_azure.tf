variable "sku" {}

resource "azurerm_frontdoor" "classic" { # expect: TCOP-05-018 fail
  name = "classic"
}

resource "azurerm_cdn_endpoint" "classic" { # expect: TCOP-05-018 fail
  name = "classic"
}

resource "azurerm_cdn_frontdoor_profile" "current" {
  name     = "current"
  sku_name = "Standard_AzureFrontDoor"
}

resource "azurerm_virtual_machine" "older" { # expect: TCOP-05-018 fail
  name    = "older"
  vm_size = "Standard_D2s_v5"
}

# The provider of today has no such types.
resource "azurerm_app_service" "removed" { # expect: TCOP-05-018 fail
  name = "removed"
}

resource "azurerm_mysql_server" "ended" { # expect: TCOP-05-018 fail
  name = "ended"
}

# More than a year is left.
resource "azurerm_redis_cache" "succeeded" { # expect: TCOP-05-018 open
  name = "succeeded"
}

resource "azurerm_redis_firewall_rule" "of_it" {
  name = "of_it"
}

resource "azurerm_public_ip" "basic" {
  name = "basic"
  sku  = "Basic" # expect: TCOP-05-018 fail
}

resource "azurerm_public_ip" "silent" {
  name = "silent"
}

resource "azurerm_public_ip" "asked" {
  name = "asked"
  sku  = var.sku # expect: TCOP-05-018 open
}

resource "azurerm_lb" "basic" {
  name = "basic"
  sku  = "Basic" # expect: TCOP-05-018 fail
}

resource "azurerm_lb" "silent" {
  name = "silent"
}

resource "azurerm_lb" "gateway" {
  name = "gateway"
  sku  = "Gateway"
}

resource "azurerm_application_gateway" "first" {
  name = "first"
  sku {
    name     = "WAF_Medium"
    tier     = "WAF" # expect: TCOP-05-018 fail
    capacity = 2
  }
}

resource "azurerm_application_gateway" "second" {
  name = "second"
  sku {
    name = "WAF_v2"
    tier = "WAF_v2"
  }
}

resource "azurerm_virtual_machine_extension" "agent" {
  name = "agent"
  type = "MicrosoftMonitoringAgent" # expect: TCOP-05-018 fail
}

resource "azurerm_virtual_machine_extension" "current" {
  name = "current"
  type = "AzureMonitorLinuxAgent"
}
