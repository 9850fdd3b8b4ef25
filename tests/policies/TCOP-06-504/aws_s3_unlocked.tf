terraform {
  backend "s3" { # expect: TCOP-06-504 fail
    bucket = "state"
    key    = "orders"
  }
}
