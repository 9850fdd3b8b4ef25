variable "flags" {
  default = { "cloudsql.enable_pgaudit" = "on" }
}

resource "google_sql_database_instance" "postgres" {
  name             = "orders"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    dynamic "database_flags" {
      for_each = var.flags
      content {
        name  = database_flags.key
        value = database_flags.value # expect: TCOP-10-302 pass
      }
    }
  }
}

resource "google_sql_database_instance" "mysql" {
  name             = "orders"
  database_version = "MYSQL_8_0"
  settings {
    tier = "db-custom-2-7680"
    database_flags {
      name  = "cloudsql_mysql_audit"
      value = "off" # expect: TCOP-10-302 fail
    }
  }
}

resource "google_sql_database_instance" "silent" {
  name             = "orders"
  database_version = "POSTGRES_16"
  settings { # expect: TCOP-10-302 fail
    tier = "db-custom-2-7680"
  }
}

resource "google_sql_database_instance" "sqlserver" {
  name             = "orders"
  database_version = "SQLSERVER_2022_STANDARD"
}
