variable "redirect" {
  type = bool
}

variable "kept" {
  type = bool
}

resource "azurerm_cdn_frontdoor_route" "silent" { # expect: TCOP-06-201 pass
  name                      = "silent"
  cdn_frontdoor_endpoint_id = "endpoint"
  patterns_to_match         = ["/*"]
  supported_protocols       = ["Http", "Https"]
}

resource "azurerm_cdn_frontdoor_route" "clear" {
  name                      = "clear"
  cdn_frontdoor_endpoint_id = "endpoint"
  forwarding_protocol       = "HttpsOnly"
  https_redirect_enabled    = false # expect: TCOP-06-201 fail
  patterns_to_match         = ["/*"]
  supported_protocols       = ["Http", "Https"]
}

resource "azurerm_cdn_frontdoor_route" "only_tls" {
  name                   = "only-tls"
  forwarding_protocol    = "MatchRequest" # expect: TCOP-06-201 pass
  https_redirect_enabled = false
  patterns_to_match      = ["/*"]
  supported_protocols    = ["Https"]
}

resource "azurerm_cdn_frontdoor_route" "fetches" {
  name                = "fetches"
  forwarding_protocol = "HttpOnly" # expect: TCOP-06-201 fail
  patterns_to_match   = ["/*"]
  supported_protocols = ["Http", "Https"]
}

resource "azurerm_cdn_frontdoor_route" "asked" {
  name                   = "asked"
  https_redirect_enabled = var.redirect # expect: TCOP-06-201 open
  patterns_to_match      = ["/*"]
  supported_protocols    = ["Http", "Https"]
}

# Null is true here.
resource "azurerm_cdn_frontdoor_route" "perhaps_silent" {
  name                   = "perhaps-silent"
  https_redirect_enabled = var.kept ? null : false # expect: TCOP-06-201 open
  patterns_to_match      = ["/*"]
  supported_protocols    = ["Http", "Https"]
}

resource "azurerm_cdn_frontdoor_route" "off" {
  name                   = "off"
  enabled                = false
  https_redirect_enabled = false
  patterns_to_match      = ["/*"]
  supported_protocols    = ["Http"]
}
