resource "google_cloud_asset_project_feed" "all" { # expect: TCOP-06-705 pass
  project      = "service"
  feed_id      = "all"
  content_type = "RESOURCE"
  asset_types  = ["storage.googleapis.com/Bucket"]
  feed_output_config {
    pubsub_destination {
      topic = "projects/service/topics/assets"
    }
  }
}
