resource "google_secret_manager_secret" "ordinary" { # expect: TCOP-06-112 pass
  secret_id = "ordinary"
  replication {
    auto {}
  }
}

resource "google_secret_manager_secret" "sensitive" {
  secret_id = "sensitive"
  labels    = { classification = "official-sensitive" }
  replication {
    auto {} # expect: TCOP-06-112 fail
  }
}

# One of the replicas has no key.
resource "google_secret_manager_secret" "half" {
  secret_id = "half"
  labels    = { classification = "official-sensitive" }
  replication {
    user_managed {
      replicas {
        location = "europe-west2"
        customer_managed_encryption {
          kms_key_name = "projects/p/locations/europe-west2/keyRings/r/cryptoKeys/k"
        }
      }
      replicas { # expect: TCOP-06-112 fail
        location = "europe-west1"
      }
    }
  }
}

resource "google_secret_manager_secret" "keyed" { # expect: TCOP-06-112 pass
  secret_id = "keyed"
  labels    = { classification = "official-sensitive" }
  replication {
    auto {
      customer_managed_encryption {
        kms_key_name = "projects/p/locations/global/keyRings/r/cryptoKeys/k"
      }
    }
  }
}
