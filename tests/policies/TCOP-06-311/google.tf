variable "member" {}

resource "google_service_account" "app" {
  account_id = "app"
}

resource "google_project_iam_member" "people" {
  for_each = toset([
    "group:operators@example.gov.uk",
    "user:alice@example.gov.uk",
  ])
  project = "p"
  role    = "roles/viewer"
  member  = each.key # expect: TCOP-06-311 pass, TCOP-06-311 pass
}

resource "google_project_iam_member" "app" {
  project = "p"
  role    = "roles/viewer"
  member  = "serviceAccount:${google_service_account.app.email}" # expect: TCOP-06-311 pass
}

resource "google_project_iam_member" "outsider" {
  project = "p"
  role    = "roles/viewer"
  member  = "user:someone@GMail.com" # expect: TCOP-06-311 fail
}

resource "google_project_iam_binding" "outsiders" {
  project = "p"
  role    = "roles/viewer"
  members = ["group:operators@example.gov.uk", "user:someone@googlemail.com"] # expect: TCOP-06-311 fail
}

resource "google_project_iam_member" "asked" {
  project = "p"
  role    = "roles/viewer"
  member  = var.member # expect: TCOP-06-311 open
}

resource "google_project_iam_member" "by_member" {
  project = "p"
  role    = "roles/viewer"
  member  = google_service_account.app.member # expect: TCOP-06-311 pass
}
