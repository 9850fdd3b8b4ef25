resource "google_sql_database_instance" "open" {
  name                = "open"
  database_version    = "POSTGRES_17"
  deletion_protection = false # expect: TCOP-06-901 fail
  settings {
    tier        = "db-custom-2-7680"
    user_labels = { environment = "production" }
  }
}

# The guard of the platform holds where Terraform's own is off.
resource "google_sql_database_instance" "guarded" {
  name                = "guarded"
  database_version    = "POSTGRES_17"
  deletion_protection = false
  settings {
    tier                        = "db-custom-2-7680"
    user_labels                 = { environment = "production" }
    deletion_protection_enabled = true # expect: TCOP-06-901 pass
  }
}

resource "google_spanner_database" "silent" { # expect: TCOP-06-901 pass
  name     = "silent"
  instance = "orders"
}

# A database of Spanner has no labels, so nobody knows whether it belongs to production.
resource "google_spanner_database" "open" {
  name                = "open"
  instance            = "orders"
  deletion_protection = false # expect: TCOP-06-901 open
}

resource "google_bigquery_table" "silent" { # expect: TCOP-06-901 pass
  dataset_id = "orders"
  table_id   = "silent"
  labels     = { environment = "production" }
}

resource "google_storage_bucket" "silent" { # expect: TCOP-06-901 pass
  name     = "silent"
  location = "europe-west2"
  labels   = { environment = "production" }
}
