# A bucket of logs keeps them for 30 days where nobody says otherwise, which is short for audit logs.
resource "google_logging_project_bucket_config" "silent" { # expect: TCOP-10-202 fail
  project   = "service"
  location  = "europe-west2"
  bucket_id = "audit-silent"
}

resource "google_logging_project_sink" "silent" {
  name        = "silent"
  destination = "logging.googleapis.com/${google_logging_project_bucket_config.silent.id}"
  filter      = "logName:\"cloudaudit.googleapis.com\""
}
