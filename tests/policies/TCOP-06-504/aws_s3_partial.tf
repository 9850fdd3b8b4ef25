terraform {
  backend "s3" { # expect: TCOP-06-504 open
    encrypt = true
  }
}
