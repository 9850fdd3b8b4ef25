resource "google_storage_bucket" "auto" {
  autoclass {
    enabled = true # expect: TCOP-10-201 pass
  }
}
