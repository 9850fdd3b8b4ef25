resource "google_compute_instance_template" "shared" {
  machine_type = "e2-medium"
  service_account {
    scopes = ["cloud-platform"] # expect: TCOP-06-410 fail
  }
}

resource "google_compute_instance_template" "own" {
  machine_type = "e2-medium"
  service_account {
    email  = "web@p.iam.gserviceaccount.com" # expect: TCOP-06-410 pass
    scopes = ["cloud-platform"]
  }
}
