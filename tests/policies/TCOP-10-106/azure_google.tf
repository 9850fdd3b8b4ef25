resource "azurerm_cdn_frontdoor_profile" "open" {
  name     = "open"
  sku_name = "Standard_AzureFrontDoor"
  tags     = { classification = "open" } # expect: TCOP-10-106 pass
}

resource "azurerm_cdn_frontdoor_profile" "personal" { # expect: TCOP-10-106 fail
  name     = "personal"
  sku_name = "Standard_AzureFrontDoor"
  tags     = { personal-data = "yes" }
}

resource "google_compute_backend_bucket" "off" {
  name        = "off"
  bucket_name = "off"
  enable_cdn  = false # expect: TCOP-10-106 pass
}

resource "google_compute_backend_bucket" "on" {
  name        = "on"
  bucket_name = "on"
  enable_cdn  = true # expect: TCOP-10-106 open
}
