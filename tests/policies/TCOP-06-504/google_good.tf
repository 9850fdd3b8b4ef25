terraform {
  backend "gcs" { # expect: TCOP-06-504 pass
    bucket = "state"
    prefix = "orders"
  }
}
