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

# It is covered, whichever others are too.
resource "azurerm_cdn_frontdoor_endpoint" "with_others" {
  name                     = "with-others"
  cdn_frontdoor_profile_id = "profile"
}

variable "domains" {
  type = set(string)
}

resource "azurerm_cdn_frontdoor_security_policy" "with_others" {
  name                     = "with-others"
  cdn_frontdoor_profile_id = "profile"

  security_policies {
    firewall {
      cdn_frontdoor_firewall_policy_id = "policy"

      association {
        patterns_to_match = ["/*"]

        domain {
          cdn_frontdoor_domain_id = azurerm_cdn_frontdoor_endpoint.with_others.id # expect: TCOP-06-606 pass
        }

        dynamic "domain" {
          for_each = var.domains
          content {
            cdn_frontdoor_domain_id = domain.value
          }
        }
      }
    }
  }
}
