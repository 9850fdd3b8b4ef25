# expect: TCOP-05-019 pass
resource "google_cloud_run_v2_service" "web" {
  name     = "web"
  location = "europe-west2"
}
