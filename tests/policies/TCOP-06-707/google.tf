resource "google_compute_backend_service" "silent" { # expect: TCOP-06-707 fail
  name = "silent"
}

resource "google_compute_backend_service" "off" {
  name     = "off"
  protocol = "HTTPS"
  log_config {
    enable = false # expect: TCOP-06-707 fail
  }
}

resource "google_compute_backend_service" "logged" {
  name                  = "logged"
  protocol              = "HTTPS"
  load_balancing_scheme = "EXTERNAL_MANAGED"
  log_config {
    enable = true # expect: TCOP-06-707 pass
  }
}

resource "google_compute_backend_service" "tcp" {
  name     = "tcp"
  protocol = "TCP"
}

resource "google_compute_backend_service" "internal" {
  name                  = "internal"
  load_balancing_scheme = "INTERNAL_SELF_MANAGED"
}
