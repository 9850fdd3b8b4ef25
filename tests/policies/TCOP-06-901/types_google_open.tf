variable "live" {
  type = bool
}

resource "google_sql_database_instance" "asked" {
  name                = "asked"
  database_version    = "POSTGRES_17"
  deletion_protection = false
  settings {
    tier                        = "db-custom-2-7680"
    user_labels                 = { environment = "production" }
    deletion_protection_enabled = var.live # expect: TCOP-06-901 open
  }
}
