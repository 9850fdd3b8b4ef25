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
          cdn_frontdoor_domain_id = azurerm_cdn_frontdoor_custom_domain.web.id # expect: TCOP-06-606 pass
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

# Requests come in by a domain that is covered, and the endpoint's own is linked to no route.
resource "azurerm_cdn_frontdoor_endpoint" "by_domain" {
  name                     = "by-domain"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.web.id
}

resource "azurerm_cdn_frontdoor_route" "by_domain" {
  name                            = "by-domain"
  cdn_frontdoor_endpoint_id       = azurerm_cdn_frontdoor_endpoint.by_domain.id
  cdn_frontdoor_custom_domain_ids = [azurerm_cdn_frontdoor_custom_domain.web.id]
  link_to_default_domain          = false
  patterns_to_match               = ["/*"]
  supported_protocols             = ["Https"]
}

# The endpoint is covered, and a domain of its route is not.
resource "azurerm_cdn_frontdoor_route" "covered" { # expect: TCOP-06-606 fail
  name                            = "covered"
  cdn_frontdoor_endpoint_id       = azurerm_cdn_frontdoor_endpoint.half.id
  cdn_frontdoor_custom_domain_ids = [azurerm_cdn_frontdoor_custom_domain.other.id]
  patterns_to_match               = ["/*"]
  supported_protocols             = ["Https"]
}

resource "azurerm_cdn_frontdoor_endpoint" "half" {
  name                     = "half"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.web.id
}

resource "azurerm_cdn_frontdoor_custom_domain" "other" {
  name                     = "other"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.web.id
}

resource "azurerm_cdn_frontdoor_security_policy" "half" {
  name                     = "half"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.web.id

  security_policies {
    firewall {
      cdn_frontdoor_firewall_policy_id = azurerm_cdn_frontdoor_firewall_policy.web.id

      association {
        patterns_to_match = ["/*"]

        domain {
          cdn_frontdoor_domain_id = azurerm_cdn_frontdoor_endpoint.half.id
        }
      }
    }
  }
}
