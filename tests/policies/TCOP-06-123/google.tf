resource "google_kms_crypto_key" "silent" { # expect: TCOP-06-123 pass
  name     = "silent"
  key_ring = "projects/p/locations/europe-west2/keyRings/r"
}

resource "google_kms_crypto_key" "long" {
  name                       = "long"
  key_ring                   = "projects/p/locations/europe-west2/keyRings/r"
  destroy_scheduled_duration = "1209600s" # expect: TCOP-06-123 pass
}

resource "google_kms_crypto_key" "short" {
  name                       = "short"
  key_ring                   = "projects/p/locations/europe-west2/keyRings/r"
  destroy_scheduled_duration = "86400s" # expect: TCOP-06-123 fail
  labels                     = { environment = "prod" }
}
