resource "google_compute_disk" "own_key" { # expect: TCOP-06-102 pass
  name   = "own-key"
  zone   = "europe-west2-a"
  labels = { classification = "official-sensitive" }
  disk_encryption_key {
    kms_key_self_link = "projects/p/locations/europe-west2/keyRings/r/cryptoKeys/k"
  }
}

resource "google_compute_disk" "platform_key" { # expect: TCOP-06-102 fail
  name   = "platform-key"
  zone   = "europe-west2-a"
  labels = { classification = "official-sensitive" }
}
