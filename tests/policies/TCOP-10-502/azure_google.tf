resource "azurerm_storage_account" "marked" {
  name     = "marked"
  location = "uksouth"
  tags     = { classification = "OFFICIAL-SENSITIVE", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "google_storage_bucket" "marked" {
  name     = "marked"
  location = "europe-west2"
  labels   = { classification = "official", personal-data = "false" } # expect: TCOP-10-502 pass
}

resource "google_storage_bucket" "unmarked" { # expect: TCOP-10-502 fail
  name     = "unmarked"
  location = "europe-west2"
}
