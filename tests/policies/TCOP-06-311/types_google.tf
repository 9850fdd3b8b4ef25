resource "google_folder_iam_member" "outsider" {
  folder = "folders/1"
  role   = "roles/viewer"
  member = "user:someone@outlook.com" # expect: TCOP-06-311 fail
}

resource "google_folder_iam_member" "operators" {
  folder = "folders/1"
  role   = "roles/viewer"
  member = "group:operators@example.gov.uk" # expect: TCOP-06-311 pass
}

resource "google_organization_iam_member" "outsider" {
  org_id = "1"
  role   = "roles/viewer"
  member = "user:someone@gmail.com" # expect: TCOP-06-311 fail
}

resource "google_organization_iam_member" "auditor" {
  org_id = "1"
  role   = "roles/iam.securityReviewer"
  member = "user:alice@example.gov.uk" # expect: TCOP-06-311 pass
}

resource "google_project_iam_binding" "operators" {
  project = "p"
  role    = "roles/viewer"
  members = ["group:operators@example.gov.uk", "serviceAccount:app@p.iam.gserviceaccount.com"] # expect: TCOP-06-311 pass
}

resource "google_folder_iam_binding" "outsider" {
  folder  = "folders/1"
  role    = "roles/viewer"
  members = ["group:operators@example.gov.uk", "user:someone@proton.me"] # expect: TCOP-06-311 fail
}

resource "google_folder_iam_binding" "operators" {
  folder  = "folders/1"
  role    = "roles/viewer"
  members = ["group:operators@example.gov.uk"] # expect: TCOP-06-311 pass
}

resource "google_organization_iam_binding" "outsider" {
  org_id  = "1"
  role    = "roles/viewer"
  members = ["user:someone@icloud.com"] # expect: TCOP-06-311 fail
}

resource "google_organization_iam_binding" "operators" {
  org_id  = "1"
  role    = "roles/viewer"
  members = ["group:operators@example.gov.uk"] # expect: TCOP-06-311 pass
}

data "google_iam_policy" "outsider" {
  binding {
    role    = "roles/viewer"
    members = ["group:operators@example.gov.uk"]
  }
  binding {
    role    = "roles/storage.objectViewer"
    members = ["user:someone@yahoo.co.uk"]
  }
}

resource "google_project_iam_policy" "outsider" {
  project     = "p"
  policy_data = data.google_iam_policy.outsider.policy_data # expect: TCOP-06-311 fail
}

resource "google_project_iam_policy" "operators" {
  project = "p"
  policy_data = jsonencode({ # expect: TCOP-06-311 pass
    bindings = [{ role = "roles/viewer", members = ["group:operators@example.gov.uk"] }]
  })
}
