resource "azurerm_mssql_server" "silent" { # expect: TCOP-06-204 pass
  name = "silent"
}

resource "azurerm_mssql_server" "any_version" {
  name                = "any-version"
  minimum_tls_version = "Disabled" # expect: TCOP-06-204 fail
}

resource "azurerm_postgresql_flexible_server_configuration" "forced" {
  name  = "require_secure_transport"
  value = "on" # expect: TCOP-06-204 pass
}

resource "azurerm_postgresql_flexible_server_configuration" "clear" {
  name  = "require_secure_transport"
  value = "off" # expect: TCOP-06-204 fail
}

resource "azurerm_mysql_flexible_server_configuration" "forced" {
  name  = "require_secure_transport"
  value = "ON" # expect: TCOP-06-204 pass
}

# Another setting says nothing of it.
resource "azurerm_mysql_flexible_server_configuration" "other" {
  name  = "interactive_timeout"
  value = "600"
}
