variable "live" {
  type = bool
}

resource "google_compute_ssl_policy" "asked" {
  name            = "asked"
  min_tls_version = var.live ? "TLS_1_2" : "TLS_1_0" # expect: TCOP-06-202 open
  profile         = "MODERN"
}

resource "google_compute_ssl_policy" "either" {
  name            = "either"
  min_tls_version = "TLS_1_2" # expect: TCOP-06-202 pass
  profile         = var.live ? "RESTRICTED" : "MODERN"
}
