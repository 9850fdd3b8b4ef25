variable "live" {
  type = bool
}

resource "google_compute_firewall" "asked" {
  name          = "asked"
  network       = "default"
  disabled      = var.live # expect: TCOP-06-601 open
  source_ranges = ["0.0.0.0/0"]
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_network_firewall_policy_rule" "asked" {
  firewall_policy = "base"
  priority        = 1000
  direction       = "INGRESS"
  action          = var.live ? "deny" : "allow" # expect: TCOP-06-601 open
  match {
    src_ip_ranges = ["0.0.0.0/0"]
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["22"]
    }
  }
}

# Neither opens a way in.
resource "google_compute_firewall" "outgoing" {
  name               = "outgoing"
  network            = "default"
  direction          = "EGRESS"
  destination_ranges = ["0.0.0.0/0"]
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}
