variable "role" {}

resource "google_project_iam_member" "owner" {
  project = "p"
  role    = "roles/owner" # expect: TCOP-06-401 fail
  member  = "user:alice@example.gov.uk"
}

resource "google_project_iam_binding" "editor" {
  project = "p"
  role    = "roles/editor" # expect: TCOP-06-401 fail
  members = ["serviceAccount:123@cloudservices.gserviceaccount.com", "group:operators@example.gov.uk"]
}

# An account that Google manages.
resource "google_project_iam_member" "agent" {
  project = "p"
  role    = "roles/editor" # expect: TCOP-06-401 pass
  member  = "serviceAccount:123@cloudservices.gserviceaccount.com"
}

resource "google_folder_iam_member" "viewer" {
  folder = "f"
  role   = "roles/viewer" # expect: TCOP-06-401 pass
  member = "group:operators@example.gov.uk"
}

resource "google_organization_iam_binding" "owner" {
  org_id  = "1"
  role    = "roles/owner" # expect: TCOP-06-401 fail
  members = ["group:operators@example.gov.uk"]
}

data "google_iam_policy" "owner" {
  binding {
    role    = "roles/owner"
    members = ["group:operators@example.gov.uk"]
  }
}

resource "google_project_iam_policy" "looked_up" {
  project     = "p"
  policy_data = data.google_iam_policy.owner.policy_data # expect: TCOP-06-401 fail
}

resource "google_project_iam_policy" "text" {
  project = "p"
  policy_data = jsonencode({ # expect: TCOP-06-401 pass
    bindings = [{ role = "roles/viewer", members = ["group:operators@example.gov.uk"] }]
  })
}

resource "google_project_iam_member" "asked" {
  project = "p"
  role    = var.role # expect: TCOP-06-401 open
  member  = "group:operators@example.gov.uk"
}

# A role of one's own is no basic one, and an account of one's own none that Google manages.
resource "google_project_iam_custom_role" "own" {
  role_id     = "own"
  title       = "own"
  permissions = ["storage.objects.get"]
}

resource "google_project_iam_member" "own" {
  project = "p"
  role    = google_project_iam_custom_role.own.id # expect: TCOP-06-401 pass
  member  = "group:operators@example.gov.uk"
}

resource "google_service_account" "deploy" {
  account_id = "deploy"
}

resource "google_project_iam_member" "deploy" {
  project = "p"
  role    = "roles/owner" # expect: TCOP-06-401 fail
  member  = google_service_account.deploy.member
}
