resource "google_cloud_run_service" "internal" {
  name = "internal"
}

resource "google_cloud_run_service_iam_member" "everybody" {
  service = google_cloud_run_service.internal.name
  role    = "roles/viewer"
  member  = "allUsers" # expect: TCOP-06-403 fail
}

resource "google_cloud_run_service_iam_member" "named" {
  service = google_cloud_run_service.internal.name
  role    = "roles/viewer"
  member  = "group:operators@example.gov.uk" # expect: TCOP-06-403 pass
}

resource "google_cloud_run_service_iam_binding" "everybody" {
  service = google_cloud_run_service.internal.name
  role    = "roles/viewer"
  members = ["allUsers"] # expect: TCOP-06-403 fail
}

resource "google_cloud_run_service_iam_binding" "named" {
  service = google_cloud_run_service.internal.name
  role    = "roles/viewer"
  members = ["group:operators@example.gov.uk"] # expect: TCOP-06-403 pass
}

resource "google_cloud_run_v2_service" "internal" {
  name = "internal"
}

resource "google_cloud_run_v2_service_iam_member" "everybody" {
  name   = google_cloud_run_v2_service.internal.name
  role   = "roles/viewer"
  member = "allUsers" # expect: TCOP-06-403 fail
}

resource "google_cloud_run_v2_service_iam_member" "named" {
  name   = google_cloud_run_v2_service.internal.name
  role   = "roles/viewer"
  member = "group:operators@example.gov.uk" # expect: TCOP-06-403 pass
}

resource "google_cloud_run_v2_service_iam_binding" "everybody" {
  name    = google_cloud_run_v2_service.internal.name
  role    = "roles/viewer"
  members = ["allUsers"] # expect: TCOP-06-403 fail
}

resource "google_cloud_run_v2_service_iam_binding" "named" {
  name    = google_cloud_run_v2_service.internal.name
  role    = "roles/viewer"
  members = ["group:operators@example.gov.uk"] # expect: TCOP-06-403 pass
}

resource "google_cloudfunctions_function" "internal" {
  name = "internal"
}

resource "google_cloudfunctions_function_iam_member" "everybody" {
  cloud_function = google_cloudfunctions_function.internal.name
  role           = "roles/viewer"
  member         = "allUsers" # expect: TCOP-06-403 fail
}

resource "google_cloudfunctions_function_iam_member" "named" {
  cloud_function = google_cloudfunctions_function.internal.name
  role           = "roles/viewer"
  member         = "group:operators@example.gov.uk" # expect: TCOP-06-403 pass
}

resource "google_cloudfunctions_function_iam_binding" "everybody" {
  cloud_function = google_cloudfunctions_function.internal.name
  role           = "roles/viewer"
  members        = ["allUsers"] # expect: TCOP-06-403 fail
}

resource "google_cloudfunctions_function_iam_binding" "named" {
  cloud_function = google_cloudfunctions_function.internal.name
  role           = "roles/viewer"
  members        = ["group:operators@example.gov.uk"] # expect: TCOP-06-403 pass
}

resource "google_cloudfunctions2_function" "internal" {
  name = "internal"
}

resource "google_cloudfunctions2_function_iam_member" "everybody" {
  cloud_function = google_cloudfunctions2_function.internal.name
  role           = "roles/viewer"
  member         = "allUsers" # expect: TCOP-06-403 fail
}

resource "google_cloudfunctions2_function_iam_member" "named" {
  cloud_function = google_cloudfunctions2_function.internal.name
  role           = "roles/viewer"
  member         = "group:operators@example.gov.uk" # expect: TCOP-06-403 pass
}

resource "google_cloudfunctions2_function_iam_binding" "everybody" {
  cloud_function = google_cloudfunctions2_function.internal.name
  role           = "roles/viewer"
  members        = ["allUsers"] # expect: TCOP-06-403 fail
}

resource "google_cloudfunctions2_function_iam_binding" "named" {
  cloud_function = google_cloudfunctions2_function.internal.name
  role           = "roles/viewer"
  members        = ["group:operators@example.gov.uk"] # expect: TCOP-06-403 pass
}

resource "google_pubsub_subscription_iam_binding" "named" {
  subscription = "s"
  role         = "roles/pubsub.subscriber"
  members      = ["group:operators@example.gov.uk"] # expect: TCOP-06-403 pass
}
