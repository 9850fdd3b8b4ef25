resource "google_compute_firewall_policy_rule" "ssh" {
  firewall_policy = "folders/1/firewallPolicies/base"
  priority        = 1000
  direction       = "INGRESS"
  action          = "allow"
  match {
    src_ip_ranges = ["0.0.0.0/0"] # expect: TCOP-06-601 fail
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["22"]
    }
  }
}

resource "google_compute_firewall_policy_rule" "iap" {
  firewall_policy = "folders/1/firewallPolicies/base"
  priority        = 1000
  direction       = "INGRESS"
  action          = "allow"
  match {
    src_ip_ranges = ["35.235.240.0/20"] # expect: TCOP-06-601 pass
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["22", "3389"]
    }
  }
}

# What it does not let in itself, others may.
resource "google_compute_firewall_policy_rule" "refused" {
  firewall_policy = "folders/1/firewallPolicies/base"
  priority        = 1000
  direction       = "INGRESS"
  action          = "deny"
  match {
    src_ip_ranges = ["0.0.0.0/0"]
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["22"]
    }
  }
}

resource "google_compute_network_firewall_policy_rule" "ssh" {
  firewall_policy = "base"
  priority        = 1000
  direction       = "INGRESS"
  action          = "allow"
  match {
    src_ip_ranges = ["0.0.0.0/0"] # expect: TCOP-06-601 fail
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["22"]
    }
  }
}

resource "google_compute_network_firewall_policy_rule" "iap" {
  firewall_policy = "base"
  priority        = 1000
  direction       = "INGRESS"
  action          = "allow"
  match {
    src_ip_ranges = ["35.235.240.0/20"] # expect: TCOP-06-601 pass
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["22", "3389"]
    }
  }
}

# What it does not let in itself, others may.
resource "google_compute_network_firewall_policy_rule" "refused" {
  firewall_policy = "base"
  priority        = 1000
  direction       = "INGRESS"
  action          = "deny"
  match {
    src_ip_ranges = ["0.0.0.0/0"]
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["22"]
    }
  }
}
