resource "azurerm_purview_account" "records" { # expect: TCOP-10-503 pass
  name     = "records"
  location = "uksouth"
}

resource "google_data_loss_prevention_discovery_config" "running" {
  location = "europe-west2"
  parent   = "projects/p/locations/europe-west2"
  status   = "RUNNING" # expect: TCOP-10-503 pass
}

resource "google_data_loss_prevention_discovery_config" "paused" {
  location = "europe-west2"
  parent   = "projects/p/locations/europe-west2"
  status   = "PAUSED" # expect: TCOP-10-503 fail
}
