resource "google_storage_bucket" "listed" { # expect: TCOP-10-601 fail
  name     = "listed"
  location = "europe-west2"
}

resource "google_storage_bucket_acl" "listed" {
  bucket         = google_storage_bucket.listed.name
  predefined_acl = "publicRead"
}

resource "google_storage_bucket" "objects_listed" { # expect: TCOP-10-601 fail
  name     = "objects-listed"
  location = "europe-west2"
}

resource "google_storage_default_object_acl" "objects_listed" {
  bucket      = google_storage_bucket.objects_listed.name
  role_entity = ["READER:allUsers"]
}

resource "google_storage_bucket" "blocked" {
  name                     = "blocked"
  location                 = "europe-west2"
  public_access_prevention = "enforced" # expect: TCOP-10-601 pass
}

resource "google_storage_bucket_acl" "blocked" {
  bucket      = google_storage_bucket.blocked.name
  role_entity = ["READER:allUsers"]
}

resource "google_storage_bucket" "for_a_group" { # expect: TCOP-10-601 open
  name     = "for-a-group"
  location = "europe-west2"
}

resource "google_storage_bucket_access_control" "for_a_group" {
  bucket = google_storage_bucket.for_a_group.name
  role   = "READER"
  entity = "group-readers@example.gov.uk"
}
