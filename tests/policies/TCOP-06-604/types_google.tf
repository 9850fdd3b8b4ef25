resource "google_compute_instance_template" "public" {
  machine_type = "e2-medium"
  network_interface {
    network = "default"
    access_config {} # expect: TCOP-06-604 fail
  }
}

resource "google_compute_instance_template" "private" {
  machine_type = "e2-medium"
  network_interface { # expect: TCOP-06-604 pass
    network = "default"
  }
}
