resource "google_pubsub_topic" "ordinary" { # expect: TCOP-06-109 pass
  name = "ordinary"
}

resource "google_pubsub_topic" "sensitive" { # expect: TCOP-06-109 fail
  name   = "sensitive"
  labels = { classification = "official-sensitive" }
}

resource "google_pubsub_topic" "keyed" { # expect: TCOP-06-109 pass
  name         = "keyed"
  labels       = { classification = "official-sensitive" }
  kms_key_name = "projects/p/locations/europe-west2/keyRings/r/cryptoKeys/k"
}
