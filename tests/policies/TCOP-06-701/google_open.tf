resource "google_logging_project_sink" "without_audit" {
  name        = "without-audit"
  destination = "storage.googleapis.com/central-logs"
  filter      = "NOT logName:\"cloudaudit.googleapis.com\"" # expect: TCOP-06-701 open
}
