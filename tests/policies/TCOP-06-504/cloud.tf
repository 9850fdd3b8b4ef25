terraform {
  cloud { # expect: TCOP-06-504 pass
    organization = "orders"
  }
}
