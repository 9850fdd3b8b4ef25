variable "live" {
  type = bool
}

resource "google_project_iam_member" "asked" {
  project = "p"
  role    = "roles/viewer"
  member  = var.live ? "group:operators@example.gov.uk" : "user:alice@example.gov.uk" # expect: TCOP-06-404 open
}

resource "google_project_iam_member" "either" {
  project = "p"
  role    = "roles/viewer"
  member  = var.live ? "group:operators@example.gov.uk" : "group:testers@example.gov.uk" # expect: TCOP-06-404 pass
}
