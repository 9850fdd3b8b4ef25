terraform {
  backend "http" { # expect: TCOP-06-504 pass
    address = "https://state.internal/orders"
  }
}
