provider "google" {
  project = "cases"
  region  = "europe-west2"
  default_labels = {
    classification = "official-sensitive"
  }
}

resource "google_sql_database_instance" "sensitive" { # expect: TCOP-06-101 fail
  name             = "cases"
  database_version = "POSTGRES_16"
  settings {
    tier        = "db-custom-2-7680"
    user_labels = { classification = "official-sensitive" }
  }
}

resource "google_alloydb_cluster" "sensitive" { # expect: TCOP-06-101 fail
  cluster_id = "cases"
  location   = "europe-west2"
}
