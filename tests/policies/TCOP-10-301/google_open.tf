# The folder or the organisation may record access.
resource "google_storage_bucket" "cases" { # expect: TCOP-10-301 open
  name     = "cases"
  location = "EUROPE-WEST2"
  labels   = { classification = "official-sensitive" }
}
