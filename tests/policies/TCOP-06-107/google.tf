resource "google_bigquery_dataset" "ordinary" { # expect: TCOP-06-107 pass
  dataset_id = "reports"
  location   = "europe-west2"
}

resource "google_bigquery_dataset" "sensitive" { # expect: TCOP-06-107 fail
  dataset_id = "cases"
  location   = "europe-west2"
  labels     = { classification = "official-sensitive" }
}

resource "google_bigquery_dataset" "with_key" { # expect: TCOP-06-107 pass
  dataset_id = "cases"
  location   = "europe-west2"
  labels     = { classification = "official-sensitive" }
  default_encryption_configuration {
    kms_key_name = "projects/cases/locations/europe-west2/keyRings/cases/cryptoKeys/cases"
  }
}
