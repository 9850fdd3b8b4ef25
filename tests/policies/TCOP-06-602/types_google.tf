resource "google_compute_firewall_policy_rule" "database" {
  firewall_policy = "folders/1/firewallPolicies/base"
  priority        = 1000
  direction       = "INGRESS"
  action          = "allow"
  match {
    src_ip_ranges = ["0.0.0.0/0"] # expect: TCOP-06-602 fail
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["5432"]
    }
  }
}

resource "google_compute_firewall_policy_rule" "web" {
  firewall_policy = "folders/1/firewallPolicies/base"
  priority        = 1000
  direction       = "INGRESS"
  action          = "allow"
  match {
    src_ip_ranges = ["0.0.0.0/0"] # expect: TCOP-06-602 pass
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["443"]
    }
  }
}

resource "google_compute_network_firewall_policy_rule" "database" {
  firewall_policy = "base"
  priority        = 1000
  direction       = "INGRESS"
  action          = "allow"
  match {
    src_ip_ranges = ["0.0.0.0/0"] # expect: TCOP-06-602 fail
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["5432"]
    }
  }
}

resource "google_compute_network_firewall_policy_rule" "web" {
  firewall_policy = "base"
  priority        = 1000
  direction       = "INGRESS"
  action          = "allow"
  match {
    src_ip_ranges = ["0.0.0.0/0"] # expect: TCOP-06-602 pass
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["443"]
    }
  }
}
