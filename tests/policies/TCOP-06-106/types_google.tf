resource "google_redis_cluster" "platform_key" { # expect: TCOP-06-106 fail
  name        = "platform-key"
  shard_count = 3
  region      = "europe-west2"
  labels      = { classification = "official-sensitive" }
}

resource "google_redis_cluster" "own_key" { # expect: TCOP-06-106 pass
  name        = "own-key"
  shard_count = 3
  region      = "europe-west2"
  labels      = { classification = "official-sensitive" }
  kms_key     = "projects/p/locations/europe-west2/keyRings/r/cryptoKeys/k"
}

resource "google_memorystore_instance" "platform_key" { # expect: TCOP-06-106 fail
  instance_id = "platform-key"
  shard_count = 3
  location    = "europe-west2"
  labels      = { classification = "official-sensitive" }
}

resource "google_memorystore_instance" "own_key" { # expect: TCOP-06-106 pass
  instance_id = "own-key"
  shard_count = 3
  location    = "europe-west2"
  labels      = { classification = "official-sensitive" }
  kms_key     = "projects/p/locations/europe-west2/keyRings/r/cryptoKeys/k"
}
