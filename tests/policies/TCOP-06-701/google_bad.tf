resource "google_project_iam_audit_config" "exempt" {
  project = "service"
  service = "allServices"
  audit_log_config {
    log_type         = "DATA_READ"
    exempted_members = ["user:admin@example.gov.uk"] # expect: TCOP-06-701 fail
  }
}
