resource "azurerm_mssql_server" "here" {
  name     = "here"
  location = "uksouth"
}

resource "azurerm_mssql_server" "there" {
  name     = "there"
  location = "ukwest"
}

resource "azurerm_mssql_failover_group" "at_home" {
  name      = "at-home"
  server_id = azurerm_mssql_server.here.id

  partner_server {
    id = azurerm_mssql_server.there.id # expect: TCOP-10-103 pass
  }
}
