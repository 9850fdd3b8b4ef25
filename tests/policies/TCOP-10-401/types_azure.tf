resource "azurerm_mysql_flexible_server" "silent" { # expect: TCOP-10-401 pass
  name = "silent"
}

resource "azurerm_mssql_database" "silent" { # expect: TCOP-10-401 pass
  name = "silent"
}

resource "azurerm_mssql_database" "short" {
  name = "short"

  short_term_retention_policy {
    retention_days = 3 # expect: TCOP-10-401 fail
  }
}
