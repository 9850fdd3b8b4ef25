resource "google_project_iam_binding" "person" {
  role    = "roles/storage.admin"
  members = ["group:operators@example.com", "user:somebody@example.com"] # expect: TCOP-06-404 fail
}

resource "google_folder_iam_binding" "groups" {
  role    = "roles/storage.admin"
  members = ["group:operators@example.com"] # expect: TCOP-06-404 pass
}

variable "people" {}

resource "google_organization_iam_binding" "asked" {
  role    = "roles/storage.admin"
  members = var.people # expect: TCOP-06-404 open
}
