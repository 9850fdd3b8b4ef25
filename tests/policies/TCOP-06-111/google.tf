resource "google_container_cluster" "ordinary" { # expect: TCOP-06-111 pass
  name     = "ordinary"
  location = "europe-west2"
}

resource "google_container_cluster" "sensitive" {
  name            = "sensitive"
  location        = "europe-west2"
  resource_labels = { classification = "official-sensitive" }
  database_encryption {
    state = "DECRYPTED" # expect: TCOP-06-111 fail
  }
}

resource "google_container_cluster" "keyed" { # expect: TCOP-06-111 pass
  name            = "keyed"
  location        = "europe-west2"
  resource_labels = { classification = "official-sensitive" }
  database_encryption {
    state    = "ENCRYPTED"
    key_name = google_kms_crypto_key.own.id
  }
}

resource "google_kms_crypto_key" "own" {
  name     = "own"
  key_ring = "projects/p/locations/europe-west2/keyRings/r"
}
