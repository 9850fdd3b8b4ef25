resource "google_folder_iam_member" "person" {
  folder = "folders/1"
  role   = "roles/viewer"
  member = "user:alice@example.gov.uk" # expect: TCOP-06-404 fail
}

resource "google_folder_iam_member" "group" {
  folder = "folders/1"
  role   = "roles/viewer"
  member = "group:operators@example.gov.uk" # expect: TCOP-06-404 pass
}

resource "google_organization_iam_member" "person" {
  org_id = "1"
  role   = "roles/viewer"
  member = "user:alice@example.gov.uk" # expect: TCOP-06-404 fail
}

resource "google_organization_iam_member" "group" {
  org_id = "1"
  role   = "roles/viewer"
  member = "group:operators@example.gov.uk" # expect: TCOP-06-404 pass
}
