# The version is good; the ciphers are not.
resource "google_compute_ssl_policy" "compatible" {
  name            = "compatible"
  min_tls_version = "TLS_1_2"
  profile         = "COMPATIBLE" # expect: TCOP-06-202 fail
}

resource "google_compute_ssl_policy" "custom" {
  name            = "custom"
  min_tls_version = "TLS_1_2"
  profile         = "CUSTOM" # expect: TCOP-06-202 open
  custom_features = ["TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"]
}

resource "google_compute_region_ssl_policy" "modern" {
  name            = "modern"
  region          = "europe-west2"
  min_tls_version = "TLS_1_2" # expect: TCOP-06-202 pass
  profile         = "RESTRICTED"
}

resource "google_compute_region_ssl_policy" "silent" { # expect: TCOP-06-202 fail
  name   = "silent"
  region = "europe-west2"
}

resource "google_compute_region_target_https_proxy" "silent" { # expect: TCOP-06-202 fail
  name    = "silent"
  url_map = "web"
}

resource "google_compute_region_target_https_proxy" "with_policy" {
  name       = "with-policy"
  url_map    = "web"
  ssl_policy = google_compute_region_ssl_policy.modern.id
}

# Only the network inside reaches it.
resource "google_compute_region_target_https_proxy" "inside" {
  name    = "inside"
  url_map = "web"
}

resource "google_compute_forwarding_rule" "inside" {
  name                  = "inside"
  target                = google_compute_region_target_https_proxy.inside.id
  load_balancing_scheme = "INTERNAL_MANAGED"
}
