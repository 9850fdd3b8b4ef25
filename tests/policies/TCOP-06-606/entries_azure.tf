resource "azurerm_cdn_frontdoor_endpoint" "covered" {
  name                     = "covered"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.web.id
}

resource "azurerm_cdn_frontdoor_profile" "web" {
  name     = "web"
  sku_name = "Premium_AzureFrontDoor"
}

resource "azurerm_cdn_frontdoor_security_policy" "web" {
  name                     = "web"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.web.id

  security_policies {
    firewall {
      cdn_frontdoor_firewall_policy_id = azurerm_cdn_frontdoor_firewall_policy.web.id

      association {
        patterns_to_match = ["/*"]

        domain {
          cdn_frontdoor_domain_id = azurerm_cdn_frontdoor_custom_domain.web.id
        }

        domain {
          cdn_frontdoor_domain_id = azurerm_cdn_frontdoor_endpoint.covered.id # expect: TCOP-06-606 pass
        }
      }
    }
  }
}

resource "azurerm_cdn_frontdoor_endpoint" "bare" { # expect: TCOP-06-606 fail
  name                     = "bare"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.web.id
}

resource "azurerm_cdn_frontdoor_endpoint" "off" {
  name                     = "off"
  enabled                  = false
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.web.id
}

resource "azurerm_cdn_frontdoor_custom_domain" "web" {
  name                     = "web"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.web.id
}
