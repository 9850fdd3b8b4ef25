resource "azurerm_mssql_server" "audited" {
  name     = "orders"
  location = "uksouth"
}

resource "azurerm_mssql_server_extended_auditing_policy" "audited" { # expect: TCOP-10-302 pass
  server_id = azurerm_mssql_server.audited.id
}

resource "azurerm_mssql_server" "switched_off" {
  name     = "payments"
  location = "uksouth"
}

resource "azurerm_mssql_server_extended_auditing_policy" "switched_off" {
  server_id = azurerm_mssql_server.switched_off.id
  enabled   = false # expect: TCOP-10-302 fail
}

# others have a policy, this one was forgotten
resource "azurerm_mssql_server" "forgotten" { # expect: TCOP-10-302 fail
  name     = "cases"
  location = "uksouth"
}

resource "azurerm_mssql_server" "by_database" {
  name     = "by-database"
  location = "uksouth"
}

resource "azurerm_mssql_database" "only" {
  name      = "only"
  server_id = azurerm_mssql_server.by_database.id
}

resource "azurerm_mssql_database_extended_auditing_policy" "only" { # expect: TCOP-10-302 pass
  database_id = azurerm_mssql_database.only.id
}

resource "azurerm_postgresql_flexible_server" "audited" {
  name     = "orders"
  location = "uksouth"
}

resource "azurerm_postgresql_flexible_server_configuration" "extensions" {
  name      = "azure.extensions"
  server_id = azurerm_postgresql_flexible_server.audited.id
  value     = "PGAUDIT"
}

resource "azurerm_postgresql_flexible_server_configuration" "audited" {
  name      = "pgaudit.log"
  server_id = azurerm_postgresql_flexible_server.audited.id
  value     = "write,ddl" # expect: TCOP-10-302 pass
}

resource "azurerm_postgresql_flexible_server" "silent" { # expect: TCOP-10-302 open
  name     = "orders"
  location = "uksouth"
}

resource "azurerm_postgresql_flexible_server" "sensitive" { # expect: TCOP-10-302 fail
  name     = "cases"
  location = "uksouth"
  tags     = { personal-data = "yes" }
}
