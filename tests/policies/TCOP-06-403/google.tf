variable "member" {}

resource "google_pubsub_topic_iam_member" "named" {
  topic  = "t"
  role   = "roles/pubsub.publisher"
  member = "serviceAccount:app@p.iam.gserviceaccount.com" # expect: TCOP-06-403 pass
}

resource "google_pubsub_topic_iam_member" "all" {
  topic  = "t"
  role   = "roles/pubsub.publisher"
  member = "allAuthenticatedUsers" # expect: TCOP-06-403 fail
}

resource "google_pubsub_topic_iam_binding" "all" {
  topic   = "t"
  role    = "roles/pubsub.publisher"
  members = ["group:operators@example.gov.uk", "allUsers"] # expect: TCOP-06-403 fail
}

resource "google_pubsub_subscription_iam_member" "asked" {
  subscription = "s"
  role         = "roles/pubsub.subscriber"
  member       = var.member # expect: TCOP-06-403 open
}

resource "google_cloud_run_v2_service" "site" {
  name     = "site"
  location = "europe-west2"
  labels   = { exposure = "public" }
}

resource "google_cloud_run_v2_service" "internal" {
  name     = "internal"
  location = "europe-west2"
}

resource "google_cloud_run_v2_service_iam_member" "site" {
  name   = google_cloud_run_v2_service.site.name
  role   = "roles/run.invoker"
  member = "allUsers" # expect: TCOP-06-403 pass
}

resource "google_cloud_run_v2_service_iam_member" "internal" {
  name   = google_cloud_run_v2_service.internal.name
  role   = "roles/run.invoker"
  member = "allUsers" # expect: TCOP-06-403 fail
}

resource "google_cloud_run_v2_service_iam_member" "elsewhere" {
  name   = "elsewhere"
  role   = "roles/run.invoker"
  member = "allUsers" # expect: TCOP-06-403 open
}
