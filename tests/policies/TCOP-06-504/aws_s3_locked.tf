terraform {
  backend "s3" { # expect: TCOP-06-504 pass
    bucket       = "state"
    key          = "orders/terraform.tfstate"
    region       = "eu-west-2"
    encrypt      = true
    use_lockfile = true
  }
}
