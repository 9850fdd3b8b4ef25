variable "mode" {
  type = string
}

resource "google_redis_cluster" "encrypted" {
  name                    = "encrypted"
  shard_count             = 3
  transit_encryption_mode = "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION" # expect: TCOP-06-205 pass
}

resource "google_redis_cluster" "silent" { # expect: TCOP-06-205 fail
  name        = "silent"
  shard_count = 3
}

resource "google_redis_cluster" "asked" {
  name                    = "asked"
  shard_count             = 3
  transit_encryption_mode = var.mode # expect: TCOP-06-205 open
}

resource "google_memorystore_instance" "encrypted" {
  instance_id             = "encrypted"
  shard_count             = 1
  transit_encryption_mode = "SERVER_AUTHENTICATION" # expect: TCOP-06-205 pass
}

resource "google_memorystore_instance" "clear" {
  instance_id             = "clear"
  shard_count             = 1
  transit_encryption_mode = "TRANSIT_ENCRYPTION_DISABLED" # expect: TCOP-06-205 fail
}

resource "google_memorystore_instance" "silent" { # expect: TCOP-06-205 open
  instance_id = "silent"
  shard_count = 1
}
