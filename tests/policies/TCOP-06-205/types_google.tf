resource "google_redis_instance" "encrypted" {
  name                    = "encrypted"
  memory_size_gb          = 4
  transit_encryption_mode = "SERVER_AUTHENTICATION" # expect: TCOP-06-205 pass
}

resource "google_redis_instance" "disabled" {
  name                    = "disabled"
  memory_size_gb          = 4
  transit_encryption_mode = "DISABLED" # expect: TCOP-06-205 fail
}
