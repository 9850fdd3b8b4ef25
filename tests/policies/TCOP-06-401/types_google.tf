resource "google_folder_iam_member" "owner" {
  folder = "folders/1"
  role   = "roles/owner" # expect: TCOP-06-401 fail
  member = "group:operators@example.gov.uk"
}

resource "google_organization_iam_member" "editor" {
  org_id = "1"
  role   = "roles/editor" # expect: TCOP-06-401 fail
  member = "serviceAccount:app@p.iam.gserviceaccount.com"
}

resource "google_organization_iam_member" "reviewer" {
  org_id = "1"
  role   = "roles/iam.securityReviewer" # expect: TCOP-06-401 pass
  member = "group:auditors@example.gov.uk"
}

resource "google_project_iam_binding" "viewer" {
  project = "p"
  role    = "roles/viewer" # expect: TCOP-06-401 pass
  members = ["group:operators@example.gov.uk"]
}

resource "google_folder_iam_binding" "owner" {
  folder  = "folders/1"
  role    = "roles/owner" # expect: TCOP-06-401 fail
  members = ["group:operators@example.gov.uk"]
}

resource "google_folder_iam_binding" "viewer" {
  folder  = "folders/1"
  role    = "roles/viewer" # expect: TCOP-06-401 pass
  members = ["group:operators@example.gov.uk"]
}

resource "google_organization_iam_binding" "viewer" {
  org_id  = "1"
  role    = "roles/viewer" # expect: TCOP-06-401 pass
  members = ["group:operators@example.gov.uk"]
}
