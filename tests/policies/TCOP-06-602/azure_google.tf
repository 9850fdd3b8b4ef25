resource "azurerm_mssql_firewall_rule" "world" {
  start_ip_address = "0.0.0.0" # expect: TCOP-06-602 fail
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_mssql_firewall_rule" "platform" {
  start_ip_address = "0.0.0.0" # expect: TCOP-06-602 fail
  end_ip_address   = "0.0.0.0"
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "office" {
  start_ip_address = "198.51.100.0" # expect: TCOP-06-602 pass
  end_ip_address   = "198.51.100.255"
}

resource "azurerm_network_security_rule" "database" {
  direction              = "Inbound"
  access                 = "Allow"
  protocol               = "Tcp"
  priority               = 100
  source_address_prefix  = "*" # expect: TCOP-06-602 fail
  destination_port_range = "1433"
}

resource "google_compute_firewall" "web" {
  source_ranges = ["0.0.0.0/0"] # expect: TCOP-06-602 pass
  allow {
    protocol = "tcp"
    ports    = ["80", "443"]
  }
}

resource "google_compute_firewall" "redis" {
  source_ranges = ["0.0.0.0/0"] # expect: TCOP-06-602 fail
  allow {
    protocol = "tcp"
    ports    = ["6379"]
  }
}
