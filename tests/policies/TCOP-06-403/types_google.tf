resource "google_pubsub_topic_iam_binding" "named" {
  topic   = "orders"
  role    = "roles/pubsub.publisher"
  members = ["group:operators@example.gov.uk"] # expect: TCOP-06-403 pass
}

resource "google_pubsub_subscription_iam_member" "everybody" {
  subscription = "orders"
  role         = "roles/pubsub.subscriber"
  member       = "allUsers" # expect: TCOP-06-403 fail
}

resource "google_pubsub_subscription_iam_member" "named" {
  subscription = "orders"
  role         = "roles/pubsub.subscriber"
  member       = "serviceAccount:app@p.iam.gserviceaccount.com" # expect: TCOP-06-403 pass
}
