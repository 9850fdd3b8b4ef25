resource "google_logging_project_bucket_config" "unlocked" { # expect: TCOP-06-702 fail
  project   = "service"
  location  = "europe-west2"
  bucket_id = "audit-unlocked"
}

resource "google_logging_project_sink" "unlocked" {
  name        = "unlocked"
  destination = "logging.googleapis.com/${google_logging_project_bucket_config.unlocked.id}"
  filter      = "logName:\"cloudaudit.googleapis.com\""
}

resource "google_logging_project_bucket_config" "locked" {
  project   = "service"
  location  = "europe-west2"
  bucket_id = "audit-locked"
  locked    = true # expect: TCOP-06-702 pass
}

resource "google_logging_project_sink" "locked" {
  name        = "locked"
  destination = "logging.googleapis.com/${google_logging_project_bucket_config.locked.id}"
}

# request logs need no lock
resource "google_logging_project_bucket_config" "requests" {
  project   = "service"
  location  = "europe-west2"
  bucket_id = "requests"
}

resource "google_logging_project_sink" "requests" {
  name        = "requests"
  destination = "logging.googleapis.com/${google_logging_project_bucket_config.requests.id}"
  filter      = "resource.type = http_load_balancer"
}
