variable "live" {
  type = bool
}

resource "google_storage_bucket" "asked" {
  name     = "asked"
  location = "europe-west2"
  labels   = { environment = "production" }
  versioning {
    enabled = var.live # expect: TCOP-10-403 open
  }
  soft_delete_policy {
    retention_duration_seconds = 0
  }
}
