provider "google" {
  default_labels = {
    data_owner = "records"
  }
}

resource "google_storage_bucket" "silent" { # expect: TCOP-10-501 pass
  name     = "silent"
  location = "europe-west2"
}
