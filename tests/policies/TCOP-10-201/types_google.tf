resource "google_storage_bucket" "for_ever" { # expect: TCOP-10-201 fail
  name     = "for-ever"
  location = "europe-west2"
  labels   = { classification = "official" }
}
