resource "azurerm_postgresql_server" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
}

resource "azurerm_mysql_server" "private" {
  public_network_access_enabled = false # expect: TCOP-06-603 pass
}
