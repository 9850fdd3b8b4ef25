resource "azurerm_network_security_group" "open" {
  security_rule {
    direction              = "Inbound"
    access                 = "Allow"
    protocol               = "*"
    priority               = 100
    source_address_prefix  = "Internet" # expect: TCOP-06-601 fail
    destination_port_range = "*"
  }
}

resource "azurerm_network_security_group" "refused_first" {
  security_rule {
    direction              = "Inbound"
    access                 = "Deny"
    protocol               = "*"
    priority               = 100
    source_address_prefix  = "*"
    destination_port_range = "22"
  }
  security_rule {
    direction              = "Inbound"
    access                 = "Allow"
    protocol               = "Tcp"
    priority               = 200
    source_address_prefix  = "*" # expect: TCOP-06-601 pass
    destination_port_range = "20-80"
  }
}

resource "azurerm_network_security_rule" "rdp" {
  direction               = "Inbound"
  access                  = "Allow"
  protocol                = "Tcp"
  priority                = 100
  source_address_prefix   = "0.0.0.0/0" # expect: TCOP-06-601 fail
  destination_port_ranges = ["443", "3389"]
}

resource "azurerm_network_security_rule" "out" {
  direction              = "Outbound"
  access                 = "Allow"
  protocol               = "*"
  priority               = 100
  source_address_prefix  = "*"
  destination_port_range = "*"
}

resource "google_compute_firewall" "open" {
  source_ranges = ["0.0.0.0/0"] # expect: TCOP-06-601 fail
  allow {
    protocol = "tcp"
  }
}

resource "google_compute_firewall" "iap" {
  source_ranges = ["35.235.240.0/20"] # expect: TCOP-06-601 pass
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_firewall" "off" {
  disabled      = true
  source_ranges = ["0.0.0.0/0"]
  allow {
    protocol = "all"
  }
}
