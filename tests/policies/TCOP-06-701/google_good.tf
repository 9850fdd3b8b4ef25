resource "google_logging_project_sink" "everything" { # expect: TCOP-06-701 pass
  name        = "everything"
  destination = "storage.googleapis.com/central-logs"
}

resource "google_logging_project_sink" "audit" { # expect: TCOP-06-701 pass
  name        = "audit"
  destination = "storage.googleapis.com/central-logs"
  filter      = "logName:\"cloudaudit.googleapis.com\""
}

# a sink for one purpose may filter as it likes
resource "google_logging_project_sink" "requests" {
  name        = "requests"
  destination = "storage.googleapis.com/central-logs"
  filter      = "resource.type = http_load_balancer"
}

resource "google_project_iam_audit_config" "all" {
  project = "service"
  service = "allServices" # expect: TCOP-06-701 pass
  audit_log_config {
    log_type = "DATA_READ"
  }
}
