variable "class" {
  type = string
}

resource "google_storage_bucket" "declared" {
  name     = "declared"
  location = "europe-west2"
  labels   = { classification = "open", data_owner = "statistics" } # expect: TCOP-10-603 pass
}

resource "google_storage_bucket_iam_member" "declared" {
  bucket = google_storage_bucket.declared.name
  role   = "roles/storage.objectViewer"
  member = "allUsers"
}

resource "google_storage_bucket" "undeclared" { # expect: TCOP-10-603 fail
  name     = "undeclared"
  location = "europe-west2"
}

resource "google_storage_bucket_iam_member" "undeclared" {
  bucket = google_storage_bucket.undeclared.name
  role   = "roles/storage.objectViewer"
  member = "allUsers"
}

resource "google_storage_bucket" "asked" {
  name     = "asked"
  location = "europe-west2"
  labels   = { classification = var.class } # expect: TCOP-10-603 open
}

resource "google_storage_bucket_iam_binding" "asked" {
  bucket  = google_storage_bucket.asked.name
  role    = "roles/storage.objectViewer"
  members = ["allUsers"]
}

resource "google_storage_bucket" "prevented" {
  name                     = "prevented"
  location                 = "europe-west2"
  public_access_prevention = "enforced"
}

resource "google_storage_bucket_iam_member" "prevented" {
  bucket = google_storage_bucket.prevented.name
  role   = "roles/storage.objectViewer"
  member = "allUsers"
}

resource "google_storage_bucket" "private" {
  name     = "private"
  location = "europe-west2"
}
