variable "live" {
  type = bool
}

resource "google_sql_database_instance" "asked" {
  name             = "asked"
  database_version = "POSTGRES_17"
  settings {
    tier        = "db-custom-2-7680"
    user_labels = { environment = "production" }
    backup_configuration {
      enabled = var.live ? true : false # expect: TCOP-10-401 open
    }
  }
}
