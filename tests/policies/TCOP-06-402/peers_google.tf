resource "google_project_iam_member" "acts" {
  role   = "roles/iam.serviceAccountUser" # expect: TCOP-06-402 fail
  member = "group:developers@example.gov.uk"
}

resource "google_folder_iam_binding" "signs" {
  role    = "roles/iam.serviceAccountTokenCreator" # expect: TCOP-06-402 fail
  members = ["serviceAccount:ci@tools.iam.gserviceaccount.com"]
}

resource "google_organization_iam_member" "gives" {
  role   = "roles/iam.securityAdmin" # expect: TCOP-06-402 fail
  member = "user:somebody@example.gov.uk"
}

resource "google_project_iam_member" "reads" {
  role   = "roles/storage.objectViewer" # expect: TCOP-06-402 pass
  member = "group:developers@example.gov.uk"
}

# an account that Google manages
resource "google_project_iam_member" "agent" {
  role   = "roles/iam.serviceAccountUser" # expect: TCOP-06-402 pass
  member = "serviceAccount:service-1@gcp-sa-pubsub.iam.gserviceaccount.com"
}

# full power is told by TCOP-06-401
resource "google_project_iam_member" "owner" {
  role   = "roles/owner" # expect: TCOP-06-402 pass
  member = "group:developers@example.gov.uk"
}

resource "google_project_iam_member" "conditional" {
  role   = "roles/iam.serviceAccountUser" # expect: TCOP-06-402 open
  member = "group:developers@example.gov.uk"
  condition {
    title      = "until-april"
    expression = "request.time < timestamp('2027-04-01T00:00:00Z')"
  }
}

variable "role" {}

resource "google_project_iam_binding" "asked" {
  role    = var.role # expect: TCOP-06-402 open
  members = ["group:developers@example.gov.uk"]
}

data "google_iam_policy" "whole" {
  binding {
    role    = "roles/resourcemanager.projectIamAdmin"
    members = ["group:developers@example.gov.uk"]
  }
}

resource "google_project_iam_policy" "whole" {
  policy_data = data.google_iam_policy.whole.policy_data # expect: TCOP-06-402 fail
}
