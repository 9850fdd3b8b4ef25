resource "azurerm_mssql_server" "orders" { # expect: TCOP-10-302 open
  name     = "orders"
  location = "uksouth"
}
