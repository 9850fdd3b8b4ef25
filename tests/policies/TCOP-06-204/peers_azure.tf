resource "azurerm_postgresql_server" "off" {
  ssl_enforcement_enabled = false # expect: TCOP-06-204 fail
}

resource "azurerm_mysql_server" "on" {
  ssl_enforcement_enabled = true # expect: TCOP-06-204 pass
}
