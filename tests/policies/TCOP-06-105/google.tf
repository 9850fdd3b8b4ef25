resource "google_filestore_instance" "ordinary" { # expect: TCOP-06-105 pass
  name     = "ordinary"
  location = "europe-west2-b"
  tier     = "BASIC_HDD"
}

resource "google_filestore_instance" "sensitive" { # expect: TCOP-06-105 fail
  name     = "sensitive"
  location = "europe-west2"
  tier     = "ENTERPRISE"
  labels   = { classification = "official-sensitive" }
}

resource "google_filestore_instance" "keyed" { # expect: TCOP-06-105 pass
  name         = "keyed"
  location     = "europe-west2"
  tier         = "ENTERPRISE"
  kms_key_name = google_kms_crypto_key.own.id
  labels       = { classification = "official-sensitive" }
}

resource "google_kms_crypto_key" "own" {
  name     = "own"
  key_ring = "projects/p/locations/europe-west2/keyRings/r"
}
