resource "google_storage_bucket" "cases" {
  name     = "cases"
  location = "EUROPE-WEST2"
  labels   = { classification = "official-sensitive" }
}

# Writes only, and reads of another service.
resource "google_project_iam_audit_config" "all" {
  project = "p"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_WRITE" # expect: TCOP-10-301 fail
  }
}

resource "google_project_iam_audit_config" "database" {
  project = "p"
  service = "cloudsql.googleapis.com"
  audit_log_config {
    log_type = "DATA_READ"
  }
}
