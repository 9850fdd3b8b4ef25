resource "azurerm_storage_container" "listed" {
  container_access_type = "container" # expect: TCOP-10-602 fail
}

resource "azurerm_storage_container" "private" {
  container_access_type = "private" # expect: TCOP-10-602 pass
}

resource "google_service_account" "reader" {
  account_id = "reader"
}

resource "google_storage_bucket_iam_member" "named" {
  bucket = "records"
  member = google_service_account.reader.member # expect: TCOP-10-602 pass
}

resource "google_storage_bucket_iam_binding" "everybody" {
  bucket  = "records"
  members = ["user:somebody@example.com", "allAuthenticatedUsers"] # expect: TCOP-10-602 fail
}

resource "google_bigquery_dataset" "public" { # expect: TCOP-10-602 fail
  dataset_id = "public"
  access {
    special_group = "allAuthenticatedUsers"
  }
}
