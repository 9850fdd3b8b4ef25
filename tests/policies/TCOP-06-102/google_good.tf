resource "google_compute_disk" "data" { # expect: TCOP-06-102 pass
  name = "data"
  zone = "europe-west2-a"
}
