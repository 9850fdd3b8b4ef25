# buckets that sinks write audit logs to
resource "google_storage_bucket" "open" { # expect: TCOP-06-702 fail
  name     = "audit-open"
  location = "EUROPE-WEST2"
}

resource "google_logging_organization_sink" "open" {
  name        = "audit"
  org_id      = "123456789012"
  destination = "storage.googleapis.com/${google_storage_bucket.open.name}"
  filter      = "log_id(\"cloudaudit.googleapis.com/activity\")"
}

resource "google_storage_bucket" "held" { # expect: TCOP-06-702 pass
  name     = "audit-held"
  location = "EUROPE-WEST2"
  retention_policy {
    retention_period = 34560000
    is_locked        = true
  }
}

resource "google_logging_folder_sink" "held" {
  name        = "everything"
  folder      = "folders/123456789012"
  destination = "storage.googleapis.com/audit-held"
}

resource "google_storage_bucket" "unlocked" {
  name     = "audit-unlocked"
  location = "EUROPE-WEST2"
  retention_policy {
    retention_period = 34560000
    is_locked        = false # expect: TCOP-06-702 fail
  }
}

resource "google_logging_project_sink" "unlocked" {
  name        = "everything"
  destination = "storage.googleapis.com/${google_storage_bucket.unlocked.name}"
}

# one that takes other logs
resource "google_storage_bucket" "requests" {
  name     = "requests"
  location = "EUROPE-WEST2"
}

resource "google_logging_project_sink" "requests" {
  name        = "requests"
  destination = "storage.googleapis.com/${google_storage_bucket.requests.name}"
  filter      = "resource.type = http_load_balancer"
}
