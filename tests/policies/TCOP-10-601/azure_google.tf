resource "azurerm_storage_account" "blocked" {
  allow_nested_items_to_be_public = false # expect: TCOP-10-601 pass
}

resource "azurerm_storage_account" "untold" { # expect: TCOP-10-601 open
  name = "untold"
}

resource "azurerm_storage_account" "published" { # expect: TCOP-10-601 fail
  name                            = "published"
  allow_nested_items_to_be_public = true
}

resource "azurerm_storage_container" "published" {
  storage_account_id    = azurerm_storage_account.published.id
  container_access_type = "blob"
}

resource "google_storage_bucket" "enforced" {
  public_access_prevention = "enforced" # expect: TCOP-10-601 pass
}

resource "google_storage_bucket" "untold" { # expect: TCOP-10-601 open
  name = "untold"
}

resource "google_storage_bucket" "published" { # expect: TCOP-10-601 fail
  name = "published"
}

resource "google_storage_bucket_iam_member" "published" {
  bucket = google_storage_bucket.published.name
  role   = "roles/storage.objectViewer"
  member = "allUsers"
}
