variable "log_type" {
  type = string
}

resource "google_project_iam_audit_config" "whole" {
  project = "service"
  service = "cloudsql.googleapis.com"
  audit_log_config {
    log_type = "DATA_READ" # expect: TCOP-10-303 pass
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_project_iam_audit_config" "half" {
  project = "service"
  service = "secretmanager.googleapis.com"
  audit_log_config {
    log_type = "DATA_WRITE" # expect: TCOP-10-303 fail
  }
}

resource "google_project_iam_audit_config" "asked" {
  project = "service"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = var.log_type # expect: TCOP-10-303 open
  }
}

resource "google_project_iam_audit_config" "compute" {
  project = "service"
  service = "compute.googleapis.com"
  audit_log_config {
    log_type = "ADMIN_READ"
  }
}
