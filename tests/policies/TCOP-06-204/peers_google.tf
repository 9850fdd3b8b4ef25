# until version 6 of the provider a flag stood for the mode
resource "google_sql_database_instance" "older_forced" {
  settings {
    ip_configuration {
      require_ssl = true # expect: TCOP-06-204 pass
    }
  }
}

resource "google_sql_database_instance" "older_off" {
  settings {
    ip_configuration {
      require_ssl = false # expect: TCOP-06-204 fail
    }
  }
}

# the mode decides where both are written
resource "google_sql_database_instance" "both" {
  settings {
    ip_configuration {
      require_ssl = true
      ssl_mode    = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" # expect: TCOP-06-204 fail
    }
  }
}
