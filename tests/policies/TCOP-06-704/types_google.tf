resource "google_scc_v2_project_notification_config" "findings" { # expect: TCOP-06-704 pass
  config_id    = "findings"
  project      = "service"
  pubsub_topic = "projects/service/topics/findings"
  streaming_config {
    filter = "state = \"ACTIVE\""
  }
}
