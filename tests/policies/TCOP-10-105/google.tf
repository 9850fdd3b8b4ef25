resource "google_storage_bucket" "abroad" {
  name     = "logs-abroad"
  location = "US"
}

resource "google_logging_project_sink" "abroad" {
  name        = "abroad"
  destination = "storage.googleapis.com/${google_storage_bucket.abroad.name}" # expect: TCOP-10-105 fail
}

resource "google_logging_project_bucket_config" "home" {
  project   = "service"
  location  = "europe-west2" # expect: TCOP-10-105 pass
  bucket_id = "home"
}

resource "google_logging_project_sink" "home" {
  name        = "home"
  destination = "logging.googleapis.com/${google_logging_project_bucket_config.home.id}" # expect: TCOP-10-105 pass
}

resource "google_logging_project_sink" "by_path" {
  name        = "by-path"
  destination = "logging.googleapis.com/projects/central/locations/us-east1/buckets/all" # expect: TCOP-10-105 fail
}

resource "google_logging_project_bucket_config" "everywhere" {
  project   = "service"
  location  = "global" # expect: TCOP-10-105 fail
  bucket_id = "team"
}

# the platform made it, and it cannot be moved
resource "google_logging_project_bucket_config" "own" {
  project   = "service"
  location  = "global" # expect: TCOP-10-105 open
  bucket_id = "_Default"
}
