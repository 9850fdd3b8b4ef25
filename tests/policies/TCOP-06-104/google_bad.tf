resource "google_storage_bucket" "cases" { # expect: TCOP-06-104 fail
  name     = "cases"
  location = "EUROPE-WEST2"
  labels   = { classification = "official-sensitive" }
}
