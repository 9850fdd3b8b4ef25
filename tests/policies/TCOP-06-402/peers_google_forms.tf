resource "google_project_iam_member" "wide" {
  role   = "roles/iam.serviceAccountUser" # expect: TCOP-06-402 fail
  member = "group:developers@example.gov.uk"
}

resource "google_project_iam_member" "narrow" {
  role   = "roles/storage.objectViewer" # expect: TCOP-06-402 pass
  member = "group:developers@example.gov.uk"
}

resource "google_project_iam_binding" "wide" {
  role    = "roles/iam.serviceAccountUser" # expect: TCOP-06-402 fail
  members = ["group:developers@example.gov.uk"]
}

resource "google_project_iam_binding" "narrow" {
  role    = "roles/storage.objectViewer" # expect: TCOP-06-402 pass
  members = ["group:developers@example.gov.uk"]
}

resource "google_folder_iam_member" "wide" {
  role   = "roles/iam.serviceAccountUser" # expect: TCOP-06-402 fail
  member = "group:developers@example.gov.uk"
}

resource "google_folder_iam_member" "narrow" {
  role   = "roles/storage.objectViewer" # expect: TCOP-06-402 pass
  member = "group:developers@example.gov.uk"
}

resource "google_folder_iam_binding" "wide" {
  role    = "roles/iam.serviceAccountUser" # expect: TCOP-06-402 fail
  members = ["group:developers@example.gov.uk"]
}

resource "google_folder_iam_binding" "narrow" {
  role    = "roles/storage.objectViewer" # expect: TCOP-06-402 pass
  members = ["group:developers@example.gov.uk"]
}

resource "google_organization_iam_member" "wide" {
  role   = "roles/iam.serviceAccountUser" # expect: TCOP-06-402 fail
  member = "group:developers@example.gov.uk"
}

resource "google_organization_iam_member" "narrow" {
  role   = "roles/storage.objectViewer" # expect: TCOP-06-402 pass
  member = "group:developers@example.gov.uk"
}

resource "google_organization_iam_binding" "wide" {
  role    = "roles/iam.serviceAccountUser" # expect: TCOP-06-402 fail
  members = ["group:developers@example.gov.uk"]
}

resource "google_organization_iam_binding" "narrow" {
  role    = "roles/storage.objectViewer" # expect: TCOP-06-402 pass
  members = ["group:developers@example.gov.uk"]
}

data "google_iam_policy" "narrow" {
  binding {
    role    = "roles/storage.objectViewer"
    members = ["group:developers@example.gov.uk"]
  }
}

resource "google_project_iam_policy" "narrow" {
  policy_data = data.google_iam_policy.narrow.policy_data # expect: TCOP-06-402 pass
}
