resource "azurerm_postgresql_flexible_server" "silent" { # expect: TCOP-10-401 pass
  name = "orders"
}

resource "azurerm_mysql_flexible_server" "short" {
  backup_retention_days = 1 # expect: TCOP-10-401 fail
}

resource "azurerm_mssql_database" "month" {
  short_term_retention_policy {
    retention_days = 28 # expect: TCOP-10-401 pass
  }
}

resource "azurerm_cosmosdb_account" "silent" { # expect: TCOP-10-401 fail
  name = "carts"
}

resource "azurerm_cosmosdb_account" "continuous" {
  backup {
    type = "Continuous" # expect: TCOP-10-401 pass
  }
}

resource "azurerm_cosmosdb_account" "hours" {
  backup {
    type               = "Periodic"
    retention_in_hours = 48 # expect: TCOP-10-401 fail
  }
}

resource "google_sql_database_instance" "silent" { # expect: TCOP-10-401 fail
  database_version = "POSTGRES_16"
}

resource "google_sql_database_instance" "on" {
  settings {
    backup_configuration {
      enabled = true # expect: TCOP-10-401 pass
    }
  }
}

resource "google_sql_database_instance" "few" {
  settings {
    backup_configuration {
      enabled = true
      backup_retention_settings {
        retained_backups = 2 # expect: TCOP-10-401 fail
      }
    }
  }
}

resource "google_sql_database_instance" "replica" {
  master_instance_name = google_sql_database_instance.on.name
}
