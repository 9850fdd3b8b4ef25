variable "period" {}

resource "google_kms_crypto_key" "quarterly" {
  name            = "quarterly"
  key_ring        = "projects/p/locations/europe-west2/keyRings/r"
  rotation_period = "7776000s" # expect: TCOP-06-121 pass
}

resource "google_kms_crypto_key" "never" { # expect: TCOP-06-121 fail
  name     = "never"
  key_ring = "projects/p/locations/europe-west2/keyRings/r"
}

resource "google_kms_crypto_key" "seldom" {
  name            = "seldom"
  key_ring        = "projects/p/locations/europe-west2/keyRings/r"
  purpose         = "ENCRYPT_DECRYPT"
  rotation_period = "63072000s" # expect: TCOP-06-121 fail
}

resource "google_kms_crypto_key" "asked" {
  name            = "asked"
  key_ring        = "projects/p/locations/europe-west2/keyRings/r"
  rotation_period = var.period # expect: TCOP-06-121 open
}

# The service cannot rotate these by itself.
resource "google_kms_crypto_key" "signing" {
  name     = "signing"
  key_ring = "projects/p/locations/europe-west2/keyRings/r"
  purpose  = "ASYMMETRIC_SIGN"
}

resource "google_kms_crypto_key" "imported" {
  name        = "imported"
  key_ring    = "projects/p/locations/europe-west2/keyRings/r"
  import_only = true
}

resource "google_kms_crypto_key" "outside" {
  name     = "outside"
  key_ring = "projects/p/locations/europe-west2/keyRings/r"
  version_template {
    algorithm        = "EXTERNAL_SYMMETRIC_ENCRYPTION"
    protection_level = "EXTERNAL"
  }
}
