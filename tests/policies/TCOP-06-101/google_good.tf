resource "google_kms_crypto_key" "cases" {
  name     = "cases"
  key_ring = "cases"
}

resource "google_sql_database_instance" "ordinary" { # expect: TCOP-06-101 pass
  name             = "orders"
  database_version = "MYSQL_8_0"
  region           = "europe-west2"
}

resource "google_sql_database_instance" "sensitive" { # expect: TCOP-06-101 pass
  name                = "cases"
  database_version    = "POSTGRES_16"
  region              = "europe-west2"
  encryption_key_name = google_kms_crypto_key.cases.id
  settings {
    tier        = "db-custom-2-7680"
    user_labels = { classification = "official-sensitive" }
  }
}

resource "google_spanner_database" "orders" { # expect: TCOP-06-101 pass
  name     = "orders"
  instance = "orders"
}

resource "google_alloydb_cluster" "sensitive" { # expect: TCOP-06-101 pass
  cluster_id = "cases"
  location   = "europe-west2"
  labels     = { classification = "official-sensitive" }
  encryption_config {
    kms_key_name = google_kms_crypto_key.cases.id
  }
}
