resource "google_redis_instance" "silent" { # expect: TCOP-06-205 fail
  name = "silent"
}
