resource "google_sql_database_instance" "silent" { # expect: TCOP-06-901 pass
  settings {
    user_labels = { environment = "production" }
  }
}

resource "google_bigquery_table" "open" {
  deletion_protection = false # expect: TCOP-06-901 fail
  labels              = { environment = "production" }
}

resource "google_storage_bucket" "emptied" {
  force_destroy = true # expect: TCOP-06-901 fail
  labels        = { environment = "production" }
}
