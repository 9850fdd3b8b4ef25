variable "flows" {
  type = bool
}

resource "google_compute_subnetwork" "silent" { # expect: TCOP-06-706 fail
  name          = "silent"
  network       = "service"
  ip_cidr_range = "10.0.0.0/20"
}

resource "google_compute_subnetwork" "recorded" {
  name          = "recorded"
  network       = "service"
  ip_cidr_range = "10.0.16.0/20"
  log_config { # expect: TCOP-06-706 pass
    aggregation_interval = "INTERVAL_5_SEC"
  }
}

resource "google_compute_subnetwork" "perhaps" {
  name          = "perhaps"
  network       = "service"
  ip_cidr_range = "10.0.32.0/20"
  dynamic "log_config" {
    for_each = var.flows ? [1] : []
    content { # expect: TCOP-06-706 open
      aggregation_interval = "INTERVAL_5_SEC"
    }
  }
}

# proxies have no flow logs
resource "google_compute_subnetwork" "proxy" {
  name          = "proxy"
  network       = "service"
  ip_cidr_range = "10.0.48.0/20"
  purpose       = "REGIONAL_MANAGED_PROXY"
}
