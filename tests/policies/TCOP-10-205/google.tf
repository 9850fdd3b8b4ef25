variable "locked" {
  type = bool
}

resource "google_storage_bucket" "long" {
  name     = "long"
  location = "europe-west2"
  labels   = { personal-data = "yes", retention-days = "30" }
  retention_policy {
    is_locked        = true
    retention_period = 31536000 # expect: TCOP-10-205 fail
  }
}

resource "google_storage_bucket" "short" {
  name     = "short"
  location = "europe-west2"
  labels   = { personal_data = "yes", retention_days = "30" }
  retention_policy {
    is_locked        = true
    retention_period = "604800" # expect: TCOP-10-205 pass
  }
}

resource "google_storage_bucket" "unlocked" {
  name     = "unlocked"
  location = "europe-west2"
  labels   = { personal-data = "yes", retention-days = "30" }
  retention_policy { # expect: TCOP-10-205 pass
    retention_period = 31536000
  }
}

resource "google_storage_bucket" "untold" {
  name     = "untold"
  location = "europe-west2"
  retention_policy {
    is_locked        = true
    retention_period = 31536000 # expect: TCOP-10-205 open
  }
}

resource "google_storage_bucket" "asked" {
  name     = "asked"
  location = "europe-west2"
  labels   = { personal-data = "yes", retention-days = "30" }
  retention_policy {
    is_locked        = var.locked # expect: TCOP-10-205 open
    retention_period = 31536000
  }
}

resource "google_storage_bucket" "sink" {
  name     = "sink"
  location = "europe-west2"
  retention_policy {
    is_locked        = true
    retention_period = 31536000
  }
}

resource "google_logging_project_sink" "all" {
  name        = "all"
  destination = "storage.googleapis.com/${google_storage_bucket.sink.name}"
}

resource "google_storage_bucket" "plain" {
  name     = "plain"
  location = "europe-west2"
}
