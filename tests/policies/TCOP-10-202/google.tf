resource "google_logging_project_bucket_config" "audit" {
  project        = "service"
  location       = "europe-west2"
  bucket_id      = "audit"
  retention_days = 30 # expect: TCOP-10-202 fail
}

resource "google_logging_project_sink" "audit" {
  name        = "audit"
  destination = "logging.googleapis.com/${google_logging_project_bucket_config.audit.id}"
  filter      = "logName:\"cloudaudit.googleapis.com\""
}

resource "google_logging_project_bucket_config" "for_ever" {
  project        = "service"
  location       = "europe-west2"
  bucket_id      = "for-ever"
  retention_days = 3650 # expect: TCOP-10-202 fail
}

resource "google_logging_project_bucket_config" "year" {
  project        = "service"
  location       = "europe-west2"
  bucket_id      = "year"
  retention_days = 365 # expect: TCOP-10-202 pass
}

resource "google_logging_project_bucket_config" "own" { # expect: TCOP-10-202 open
  project   = "service"
  location  = "global"
  bucket_id = "_Default"
}

# fixed at 400 days
resource "google_logging_project_bucket_config" "required" {
  project   = "service"
  location  = "global"
  bucket_id = "_Required"
}
