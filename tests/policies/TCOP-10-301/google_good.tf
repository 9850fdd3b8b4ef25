resource "google_storage_bucket" "cases" {
  name     = "cases"
  location = "EUROPE-WEST2"
  labels   = { classification = "official-sensitive" }
}

resource "google_project_iam_audit_config" "storage" {
  project = "p"
  service = "storage.googleapis.com"
  audit_log_config {
    log_type = "DATA_READ" # expect: TCOP-10-301 pass
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}
