terraform {
  backend "http" {
    address = "http://state.internal/orders" # expect: TCOP-06-504 fail
  }
}
