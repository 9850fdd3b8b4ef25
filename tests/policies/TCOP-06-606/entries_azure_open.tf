variable "domain" {
  type = string
}

# The domain that is covered may be this one.
resource "azurerm_cdn_frontdoor_endpoint" "asked" {
  name                     = "asked"
  cdn_frontdoor_profile_id = "profile"
}

resource "azurerm_cdn_frontdoor_security_policy" "asked" {
  name                     = "asked"
  cdn_frontdoor_profile_id = "profile"

  security_policies {
    firewall {
      cdn_frontdoor_firewall_policy_id = "policy"

      association {
        patterns_to_match = ["/*"]

        domain {
          cdn_frontdoor_domain_id = var.domain # expect: TCOP-06-606 open
        }
      }
    }
  }
}
