variable "live" {
  type = bool
}

resource "google_storage_bucket" "asked" {
  name     = "asked"
  location = "europe-west2"
  labels   = { classification = "official" }
  autoclass {
    enabled = var.live # expect: TCOP-10-201 open
  }
}
