resource "azurerm_postgresql_firewall_rule" "everybody" {
  start_ip_address = "0.0.0.0" # expect: TCOP-06-602 fail
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_postgresql_firewall_rule" "office" {
  start_ip_address = "198.51.100.7" # expect: TCOP-06-602 pass
  end_ip_address   = "198.51.100.7"
}

resource "azurerm_mysql_firewall_rule" "everybody" {
  start_ip_address = "0.0.0.0" # expect: TCOP-06-602 fail
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_mysql_firewall_rule" "office" {
  start_ip_address = "198.51.100.7" # expect: TCOP-06-602 pass
  end_ip_address   = "198.51.100.7"
}

resource "azurerm_sql_firewall_rule" "everybody" {
  start_ip_address = "0.0.0.0" # expect: TCOP-06-602 fail
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_sql_firewall_rule" "office" {
  start_ip_address = "198.51.100.7" # expect: TCOP-06-602 pass
  end_ip_address   = "198.51.100.7"
}

resource "azurerm_synapse_firewall_rule" "everybody" {
  start_ip_address = "0.0.0.0" # expect: TCOP-06-602 fail
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_synapse_firewall_rule" "office" {
  start_ip_address = "198.51.100.7" # expect: TCOP-06-602 pass
  end_ip_address   = "198.51.100.7"
}

# all customers of the platform
resource "azurerm_mysql_firewall_rule" "platform" {
  start_ip_address = "0.0.0.0" # expect: TCOP-06-602 fail
  end_ip_address   = "0.0.0.0"
}

resource "azurerm_network_security_rule" "no_port" { # expect: TCOP-06-602 open
  direction             = "Inbound"
  access                = "Allow"
  protocol              = "Tcp"
  source_address_prefix = "0.0.0.0/0"
}
