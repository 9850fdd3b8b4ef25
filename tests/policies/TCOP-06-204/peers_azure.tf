resource "azurerm_postgresql_server" "refuses" {
  ssl_enforcement_enabled = true # expect: TCOP-06-204 pass
}

resource "azurerm_postgresql_server" "accepts" {
  ssl_enforcement_enabled = false # expect: TCOP-06-204 fail
}

resource "azurerm_mysql_server" "refuses" {
  ssl_enforcement_enabled = true # expect: TCOP-06-204 pass
}

resource "azurerm_mysql_server" "accepts" {
  ssl_enforcement_enabled = false # expect: TCOP-06-204 fail
}
