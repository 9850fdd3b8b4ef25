resource "google_redis_instance" "ordinary" { # expect: TCOP-06-106 pass
  name           = "sessions"
  memory_size_gb = 1
  region         = "europe-west2"
}

resource "google_redis_instance" "sensitive" { # expect: TCOP-06-106 fail
  name           = "cases"
  memory_size_gb = 1
  region         = "europe-west2"
  labels         = { classification = "official-sensitive" }
}

resource "google_redis_cluster" "ordinary" { # expect: TCOP-06-106 pass
  name        = "sessions"
  shard_count = 3
}

resource "google_memorystore_instance" "sensitive" { # expect: TCOP-06-106 pass
  instance_id = "cases"
  shard_count = 3
  location    = "europe-west2"
  labels      = { classification = "official-sensitive" }
  kms_key     = "projects/cases/locations/europe-west2/keyRings/cases/cryptoKeys/cases"
}
