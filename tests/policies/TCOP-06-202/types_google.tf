# Without a policy the balancer takes TLS 1.0; with one, that policy is judged.
resource "google_compute_target_https_proxy" "silent" { # expect: TCOP-06-202 fail
  name    = "silent"
  url_map = "web"
}

resource "google_compute_target_https_proxy" "with_policy" {
  name       = "with-policy"
  url_map    = "web"
  ssl_policy = google_compute_ssl_policy.modern.id
}

resource "google_compute_target_ssl_proxy" "silent" { # expect: TCOP-06-202 fail
  name            = "silent"
  backend_service = "queue"
}

resource "google_compute_ssl_policy" "modern" {
  name            = "modern"
  min_tls_version = "TLS_1_2" # expect: TCOP-06-202 pass
  profile         = "MODERN"
}
