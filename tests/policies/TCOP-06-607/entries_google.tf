variable "member" {
  type = string
}

resource "google_service_account" "builder" {
  account_id = "builder"
}

resource "google_compute_image_iam_member" "named" {
  image = "base"
  role   = "roles/compute.storageAdmin"
  member = "serviceAccount:${google_service_account.builder.email}" # expect: TCOP-06-607 pass
}

resource "google_compute_image_iam_member" "everybody" {
  image = "base"
  role   = "roles/compute.imageUser"
  member = "allAuthenticatedUsers" # expect: TCOP-06-607 fail
}

resource "google_compute_image_iam_member" "asked" {
  image = "base"
  role   = "roles/compute.imageUser"
  member = var.member # expect: TCOP-06-607 open
}

resource "google_compute_image_iam_binding" "named" {
  image  = "base"
  role    = "roles/compute.imageUser"
  members = ["group:builders@example.gov.uk"] # expect: TCOP-06-607 pass
}

resource "google_compute_image_iam_binding" "everybody" {
  image  = "base"
  role    = "roles/compute.imageUser"
  members = ["group:builders@example.gov.uk", "allUsers"] # expect: TCOP-06-607 fail
}

resource "google_compute_disk_iam_member" "named" {
  name = "base"
  role   = "roles/compute.storageAdmin"
  member = "serviceAccount:${google_service_account.builder.email}" # expect: TCOP-06-607 pass
}

resource "google_compute_disk_iam_member" "everybody" {
  name = "base"
  role   = "roles/compute.imageUser"
  member = "allAuthenticatedUsers" # expect: TCOP-06-607 fail
}

resource "google_compute_disk_iam_member" "asked" {
  name = "base"
  role   = "roles/compute.imageUser"
  member = var.member # expect: TCOP-06-607 open
}

resource "google_compute_disk_iam_binding" "named" {
  name  = "base"
  role    = "roles/compute.imageUser"
  members = ["group:builders@example.gov.uk"] # expect: TCOP-06-607 pass
}

resource "google_compute_disk_iam_binding" "everybody" {
  name  = "base"
  role    = "roles/compute.imageUser"
  members = ["group:builders@example.gov.uk", "allUsers"] # expect: TCOP-06-607 fail
}

resource "google_compute_snapshot_iam_member" "named" {
  name = "base"
  role   = "roles/compute.storageAdmin"
  member = "serviceAccount:${google_service_account.builder.email}" # expect: TCOP-06-607 pass
}

resource "google_compute_snapshot_iam_member" "everybody" {
  name = "base"
  role   = "roles/compute.imageUser"
  member = "allAuthenticatedUsers" # expect: TCOP-06-607 fail
}

resource "google_compute_snapshot_iam_member" "asked" {
  name = "base"
  role   = "roles/compute.imageUser"
  member = var.member # expect: TCOP-06-607 open
}

resource "google_compute_snapshot_iam_binding" "named" {
  name  = "base"
  role    = "roles/compute.imageUser"
  members = ["group:builders@example.gov.uk"] # expect: TCOP-06-607 pass
}

resource "google_compute_snapshot_iam_binding" "everybody" {
  name  = "base"
  role    = "roles/compute.imageUser"
  members = ["group:builders@example.gov.uk", "allUsers"] # expect: TCOP-06-607 fail
}
