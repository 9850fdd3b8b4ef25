resource "azurerm_mssql_database" "records" { # expect: TCOP-05-017 fail
  name      = "records"
  server_id = "records"
}

resource "google_sql_database_instance" "open" {
  name             = "open"
  database_version = "POSTGRES_17" # expect: TCOP-05-017 pass
}

resource "google_sql_database_instance" "licensed" {
  name             = "licensed"
  database_version = "SQLSERVER_2022_STANDARD" # expect: TCOP-05-017 fail
}
