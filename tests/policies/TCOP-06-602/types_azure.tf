resource "azurerm_network_security_group" "web" {
  name = "web"

  security_rule {
    name                   = "https"
    priority               = 100
    direction              = "Inbound"
    access                 = "Allow"
    protocol               = "Tcp"
    source_address_prefix  = "*" # expect: TCOP-06-602 pass
    destination_port_range = "443"
  }
}

resource "azurerm_network_security_group" "database" {
  name = "database"

  security_rule {
    name                   = "postgres"
    priority               = 100
    direction              = "Inbound"
    access                 = "Allow"
    protocol               = "Tcp"
    source_address_prefix  = "Internet" # expect: TCOP-06-602 fail
    destination_port_range = "5432"
  }
}

resource "azurerm_network_security_rule" "inside" {
  name                    = "inside"
  priority                = 100
  direction               = "Inbound"
  access                  = "Allow"
  protocol                = "Tcp"
  source_address_prefix   = "VirtualNetwork" # expect: TCOP-06-602 pass
  destination_port_ranges = ["5432", "6379"]
}

resource "azurerm_mssql_firewall_rule" "office" {
  name             = "office"
  start_ip_address = "203.0.113.8" # expect: TCOP-06-602 pass
  end_ip_address   = "203.0.113.15"
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "platform" {
  name             = "platform"
  start_ip_address = "0.0.0.0" # expect: TCOP-06-602 fail
  end_ip_address   = "0.0.0.0"
}

resource "azurerm_mysql_flexible_server_firewall_rule" "office" {
  name             = "office"
  server_name      = "orders"
  start_ip_address = "203.0.113.8" # expect: TCOP-06-602 pass
  end_ip_address   = "203.0.113.8"
}

resource "azurerm_mysql_flexible_server_firewall_rule" "world" {
  name             = "world"
  server_name      = "orders"
  start_ip_address = "0.0.0.0" # expect: TCOP-06-602 fail
  end_ip_address   = "255.255.255.255"
}
