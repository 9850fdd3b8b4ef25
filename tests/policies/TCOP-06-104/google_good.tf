resource "google_storage_bucket" "cases" { # expect: TCOP-06-104 pass
  name     = "cases"
  location = "EUROPE-WEST2"
  labels   = { classification = "official-sensitive" }
  encryption {
    default_kms_key_name = "projects/p/locations/europe-west2/keyRings/r/cryptoKeys/k"
  }
}
