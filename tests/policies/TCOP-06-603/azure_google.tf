resource "azurerm_mssql_server" "open" { # expect: TCOP-06-603 fail
  name = "orders"
}

resource "azurerm_mssql_firewall_rule" "world" {
  server_id        = azurerm_mssql_server.open.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_postgresql_flexible_server" "inside" {
  delegated_subnet_id = azurerm_subnet.data.id # expect: TCOP-06-603 pass
}

resource "azurerm_subnet" "data" {
  name = "data"
}

resource "azurerm_mssql_server" "private" {
  public_network_access_enabled = false # expect: TCOP-06-603 pass
}

resource "azurerm_storage_account" "denies" { # expect: TCOP-06-603 pass
  network_rules {
    default_action = "Deny"
  }
}

resource "google_sql_database_instance" "private" {
  settings {
    ip_configuration {
      ipv4_enabled = false # expect: TCOP-06-603 pass
    }
  }
}

resource "google_sql_database_instance" "open" {
  settings {
    ip_configuration {
      ipv4_enabled = true # expect: TCOP-06-603 fail
      authorized_networks {
        value = "0.0.0.0/0"
      }
    }
  }
}
