resource "azurerm_postgresql_flexible_server" "ended" {
  version = "11" # expect: TCOP-06-802 fail
}

resource "google_sql_database_instance" "current" {
  database_version = "POSTGRES_17" # expect: TCOP-06-802 pass
}

resource "google_container_cluster" "in_channel" { # expect: TCOP-06-802 pass
  min_master_version = "1.25"
}
