resource "google_project_iam_member" "person" {
  role   = "roles/storage.objectViewer"
  member = "user:somebody@example.gov.uk" # expect: TCOP-06-404 fail
}

resource "google_project_iam_member" "group" {
  role   = "roles/storage.objectViewer"
  member = "group:developers@example.gov.uk" # expect: TCOP-06-404 pass
}

resource "google_project_iam_binding" "person" {
  role    = "roles/storage.objectViewer"
  members = ["user:somebody@example.gov.uk"] # expect: TCOP-06-404 fail
}

resource "google_project_iam_binding" "group" {
  role    = "roles/storage.objectViewer"
  members = ["group:developers@example.gov.uk"] # expect: TCOP-06-404 pass
}

resource "google_folder_iam_member" "person" {
  role   = "roles/storage.objectViewer"
  member = "user:somebody@example.gov.uk" # expect: TCOP-06-404 fail
}

resource "google_folder_iam_member" "group" {
  role   = "roles/storage.objectViewer"
  member = "group:developers@example.gov.uk" # expect: TCOP-06-404 pass
}

resource "google_folder_iam_binding" "person" {
  role    = "roles/storage.objectViewer"
  members = ["user:somebody@example.gov.uk"] # expect: TCOP-06-404 fail
}

resource "google_folder_iam_binding" "group" {
  role    = "roles/storage.objectViewer"
  members = ["group:developers@example.gov.uk"] # expect: TCOP-06-404 pass
}

resource "google_organization_iam_member" "person" {
  role   = "roles/storage.objectViewer"
  member = "user:somebody@example.gov.uk" # expect: TCOP-06-404 fail
}

resource "google_organization_iam_member" "group" {
  role   = "roles/storage.objectViewer"
  member = "group:developers@example.gov.uk" # expect: TCOP-06-404 pass
}

resource "google_organization_iam_binding" "person" {
  role    = "roles/storage.objectViewer"
  members = ["user:somebody@example.gov.uk"] # expect: TCOP-06-404 fail
}

resource "google_organization_iam_binding" "group" {
  role    = "roles/storage.objectViewer"
  members = ["group:developers@example.gov.uk"] # expect: TCOP-06-404 pass
}
