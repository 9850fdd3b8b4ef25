resource "google_storage_bucket" "records" {
  name     = "records"
  location = "europe-west2"
}

resource "google_storage_bucket_iam_member" "everybody" {
  bucket = google_storage_bucket.records.name
  role   = "roles/storage.objectViewer"
  member = "allUsers" # expect: TCOP-10-602 fail
}

resource "google_storage_bucket_iam_binding" "named" {
  bucket  = google_storage_bucket.records.name
  role    = "roles/storage.objectViewer"
  members = ["group:readers@example.gov.uk"] # expect: TCOP-10-602 pass
}

resource "google_storage_bucket_access_control" "everybody" {
  bucket = google_storage_bucket.records.name
  role   = "READER"
  entity = "allUsers" # expect: TCOP-10-602 fail
}

resource "google_storage_bucket_access_control" "named" {
  bucket = google_storage_bucket.records.name
  role   = "READER"
  entity = "group-readers@example.gov.uk" # expect: TCOP-10-602 pass
}

resource "google_bigquery_dataset" "orders" { # expect: TCOP-10-602 pass
  dataset_id = "orders"
  location   = "europe-west2"
  access {
    role          = "OWNER"
    special_group = "projectOwners"
  }
}

resource "google_bigquery_dataset" "statistics" {
  dataset_id = "statistics"
  location   = "europe-west2"
  labels     = { classification = "open" } # expect: TCOP-10-602 pass
  access {
    role          = "READER"
    special_group = "allAuthenticatedUsers"
  }
}

resource "google_bigquery_dataset_iam_member" "everybody" {
  dataset_id = google_bigquery_dataset.orders.dataset_id
  role       = "roles/bigquery.dataViewer"
  member     = "allAuthenticatedUsers" # expect: TCOP-10-602 fail
}

resource "google_bigquery_dataset_iam_member" "named" {
  dataset_id = google_bigquery_dataset.orders.dataset_id
  role       = "roles/bigquery.dataViewer"
  member     = "group:readers@example.gov.uk" # expect: TCOP-10-602 pass
}
