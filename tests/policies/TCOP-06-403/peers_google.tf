resource "google_cloud_run_service" "site" {
  name = "site"
  metadata {
    labels = { exposure = "public" }
  }
}

resource "google_cloud_run_service" "internal" {
  name = "internal"
}

resource "google_cloud_run_service_iam_member" "site" {
  service = google_cloud_run_service.site.name
  role    = "roles/run.invoker"
  member  = "allUsers" # expect: TCOP-06-403 pass
}

resource "google_cloud_run_service_iam_binding" "internal" {
  service = google_cloud_run_service.internal.name
  role    = "roles/run.invoker"
  members = ["user:a.person@example.gov.uk", "allUsers"] # expect: TCOP-06-403 fail
}

resource "google_cloud_run_v2_service_iam_binding" "elsewhere" {
  name    = "elsewhere"
  role    = "roles/run.invoker"
  members = ["allAuthenticatedUsers"] # expect: TCOP-06-403 open
}

resource "google_cloudfunctions_function" "hook" {
  name = "hook"
}

resource "google_cloudfunctions_function_iam_member" "hook" {
  cloud_function = google_cloudfunctions_function.hook.name
  role           = "roles/cloudfunctions.invoker"
  member         = "allUsers" # expect: TCOP-06-403 fail
}

resource "google_cloudfunctions2_function_iam_binding" "named" {
  cloud_function = "hook"
  role           = "roles/cloudfunctions.viewer"
  members        = ["group:operators@example.gov.uk"] # expect: TCOP-06-403 pass
}

resource "google_pubsub_subscription_iam_binding" "all" {
  subscription = "s"
  role         = "roles/pubsub.subscriber"
  members      = ["allUsers"] # expect: TCOP-06-403 fail
}
