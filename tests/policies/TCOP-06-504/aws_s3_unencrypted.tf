terraform {
  backend "s3" {
    bucket       = "state"
    key          = "orders"
    use_lockfile = true
    encrypt      = false # expect: TCOP-06-504 fail
  }
}
