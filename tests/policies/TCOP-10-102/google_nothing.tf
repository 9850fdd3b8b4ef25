# A store of a cloud whose copies are not modelled: nothing is said of it, and nothing breaks.
resource "google_storage_bucket" "plain" {
  name     = "plain"
  location = "EUROPE-WEST2"
}
