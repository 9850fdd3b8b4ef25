terraform {
  backend "local" { # expect: TCOP-06-504 open
    path = "orders.tfstate"
  }
}
