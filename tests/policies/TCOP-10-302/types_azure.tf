resource "azurerm_mysql_flexible_server" "audited" {
  name = "audited"
  tags = { personal-data = "yes" }
}

resource "azurerm_mysql_flexible_server_configuration" "audited" {
  name        = "audit_log_enabled"
  server_name = azurerm_mysql_flexible_server.audited.name
  value       = "ON" # expect: TCOP-10-302 pass
}

resource "azurerm_mysql_flexible_server" "switched_off" {
  name = "switched-off"
  tags = { personal-data = "yes" }
}

resource "azurerm_mysql_flexible_server_configuration" "switched_off" {
  name        = "audit_log_enabled"
  server_name = azurerm_mysql_flexible_server.switched_off.name
  value       = "OFF" # expect: TCOP-10-302 fail
}

# Another setting says nothing of the audit log, which is off by default.
resource "azurerm_mysql_flexible_server" "sensitive" { # expect: TCOP-10-302 fail
  name = "sensitive"
  tags = { personal-data = "yes" }
}

resource "azurerm_mysql_flexible_server_configuration" "slow_queries" {
  name        = "slow_query_log"
  server_name = azurerm_mysql_flexible_server.sensitive.name
  value       = "ON"
}

resource "azurerm_mysql_flexible_server" "untagged" { # expect: TCOP-10-302 open
  name = "untagged"
}
