resource "azurerm_storage_account" "silent" { # expect: TCOP-10-403 fail
  name = "evidence"
}

resource "azurerm_storage_account" "versions" {
  blob_properties {
    versioning_enabled = true # expect: TCOP-10-403 pass
  }
}

resource "azurerm_storage_account" "soft" {
  blob_properties {
    delete_retention_policy {
      days = 14 # expect: TCOP-10-403 pass
    }
  }
}

resource "google_storage_bucket" "silent" { # expect: TCOP-10-403 pass
  name = "evidence"
}

resource "google_storage_bucket" "gone" {
  name = "evidence"
  soft_delete_policy {
    retention_duration_seconds = 0 # expect: TCOP-10-403 fail
  }
}
