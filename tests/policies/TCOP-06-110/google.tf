resource "google_compute_snapshot" "ordinary" { # expect: TCOP-06-110 pass
  name        = "orders"
  source_disk = "orders"
}

resource "google_compute_snapshot" "sensitive" { # expect: TCOP-06-110 fail
  name        = "cases"
  source_disk = "cases"
  labels      = { classification = "official-sensitive" }
}

resource "google_compute_snapshot" "with_key" { # expect: TCOP-06-110 pass
  name        = "cases"
  source_disk = "cases"
  labels      = { classification = "official-sensitive" }
  snapshot_encryption_key {
    kms_key_self_link = "projects/cases/locations/europe-west2/keyRings/cases/cryptoKeys/cases"
  }
}
