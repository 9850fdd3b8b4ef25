resource "google_compute_region_network_firewall_policy_rule" "open" {
  firewall_policy = "policy"
  region          = "europe-west2"
  direction       = "INGRESS"
  action          = "allow"
  priority        = 1000

  match {
    src_ip_ranges = ["0.0.0.0/0"] # expect: TCOP-06-602 fail

    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["5432"]
    }
  }
}

resource "google_compute_region_network_firewall_policy_rule" "inside" {
  firewall_policy = "policy"
  region          = "europe-west2"
  direction       = "INGRESS"
  action          = "allow"
  priority        = 1001

  match {
    src_ip_ranges = ["10.0.0.0/8"] # expect: TCOP-06-602 pass

    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["5432"]
    }
  }
}
