resource "google_cloud_run_v2_service" "web" {
  name     = "web"
  location = "europe-west2"
  template {
    containers {
      image = "europe-west2-docker.pkg.dev/p/web/orders:1" # expect: TCOP-05-006 pass
    }
  }
}
