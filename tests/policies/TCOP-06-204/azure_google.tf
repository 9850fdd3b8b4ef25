resource "azurerm_mysql_flexible_server_configuration" "off" {
  name  = "require_secure_transport"
  value = "OFF" # expect: TCOP-06-204 fail
}

resource "google_sql_database_instance" "forced" {
  settings {
    ip_configuration {
      ssl_mode = "ENCRYPTED_ONLY" # expect: TCOP-06-204 pass
    }
  }
}

resource "google_sql_database_instance" "silent" { # expect: TCOP-06-204 fail
  name = "silent"
}
