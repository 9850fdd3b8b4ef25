resource "azurerm_storage_account" "silent" { # expect: TCOP-06-202 pass
  name = "records"
}

resource "azurerm_linux_web_app" "old" {
  site_config {
    minimum_tls_version = "1.0" # expect: TCOP-06-202 fail
  }
}

resource "google_compute_ssl_policy" "modern" {
  min_tls_version = "TLS_1_2" # expect: TCOP-06-202 pass
  profile         = "MODERN"
}

resource "google_compute_ssl_policy" "silent" { # expect: TCOP-06-202 fail
  name = "silent"
}
