variable "team" {}

variable "entries" {
  type = list(string)
}

resource "google_storage_bucket" "records" {
  name     = "records"
  location = "europe-west2"
}

resource "google_storage_bucket" "open" {
  name     = "open"
  location = "europe-west2"
  labels   = { classification = "open" } # expect: TCOP-10-602 pass
}

resource "google_storage_bucket_acl" "everybody" {
  bucket      = google_storage_bucket.records.name
  role_entity = ["OWNER:user-admin@example.gov.uk", "READER:allUsers"] # expect: TCOP-10-602 fail
}

resource "google_storage_bucket_acl" "named" {
  bucket      = google_storage_bucket.records.name
  role_entity = ["OWNER:user-admin@example.gov.uk", "READER:group-${var.team}"] # expect: TCOP-10-602 pass
}

resource "google_storage_bucket_acl" "canned" {
  bucket         = google_storage_bucket.records.name
  predefined_acl = "publicRead" # expect: TCOP-10-602 fail
}

resource "google_storage_bucket_acl" "default_canned" {
  bucket      = google_storage_bucket.records.name
  default_acl = "authenticatedRead" # expect: TCOP-10-602 fail
}

resource "google_storage_bucket_acl" "private" {
  bucket         = google_storage_bucket.records.name
  predefined_acl = "projectPrivate" # expect: TCOP-10-602 pass
}

resource "google_storage_bucket_acl" "open" {
  bucket         = google_storage_bucket.open.name
  predefined_acl = "publicRead"
}

resource "google_storage_default_object_acl" "everybody" {
  bucket      = google_storage_bucket.records.name
  role_entity = ["READER:allAuthenticatedUsers"] # expect: TCOP-10-602 fail
}

resource "google_storage_default_object_acl" "named" {
  bucket      = google_storage_bucket.records.name
  role_entity = ["READER:project-viewers-123"] # expect: TCOP-10-602 pass
}

resource "google_storage_default_object_acl" "given" {
  bucket      = google_storage_bucket.records.name
  role_entity = var.entries # expect: TCOP-10-602 open
}

resource "google_storage_default_object_access_control" "everybody" {
  bucket = google_storage_bucket.records.name
  role   = "READER"
  entity = "allUsers" # expect: TCOP-10-602 fail
}

resource "google_storage_default_object_access_control" "named" {
  bucket = google_storage_bucket.records.name
  role   = "READER"
  entity = "group-${var.team}" # expect: TCOP-10-602 pass
}

resource "google_bigquery_table" "statistics" {
  dataset_id = "statistics"
  table_id   = "published"
  labels     = { classification = "open" } # expect: TCOP-10-602 pass
}

resource "google_bigquery_table" "orders" {
  dataset_id = "orders"
  table_id   = "orders"
}

resource "google_bigquery_table_iam_member" "open" {
  dataset_id = "statistics"
  table_id   = google_bigquery_table.statistics.table_id
  role       = "roles/bigquery.dataViewer"
  member     = "allUsers"
}

resource "google_bigquery_table_iam_member" "everybody" {
  dataset_id = "orders"
  table_id   = google_bigquery_table.orders.table_id
  role       = "roles/bigquery.dataViewer"
  member     = "allAuthenticatedUsers" # expect: TCOP-10-602 fail
}

resource "google_bigquery_table_iam_binding" "everybody" {
  dataset_id = "orders"
  table_id   = google_bigquery_table.orders.table_id
  role       = "roles/bigquery.dataViewer"
  members    = ["group:${var.team}", "allUsers"] # expect: TCOP-10-602 fail
}

resource "google_bigquery_table_iam_binding" "named" {
  dataset_id = "orders"
  table_id   = google_bigquery_table.orders.table_id
  role       = "roles/bigquery.dataViewer"
  members    = ["group:${var.team}"] # expect: TCOP-10-602 pass
}

resource "google_bigquery_dataset_iam_binding" "everybody" {
  dataset_id = "orders"
  role       = "roles/bigquery.dataViewer"
  members    = ["allUsers"] # expect: TCOP-10-602 fail
}

resource "google_bigquery_dataset_iam_binding" "named" {
  dataset_id = "orders"
  role       = "roles/bigquery.dataViewer"
  members    = ["group:readers@example.gov.uk"] # expect: TCOP-10-602 pass
}
