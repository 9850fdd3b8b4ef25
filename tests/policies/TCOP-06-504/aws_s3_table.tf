terraform {
  backend "s3" { # expect: TCOP-06-504 pass
    bucket         = "state"
    key            = "orders"
    dynamodb_table = "locks"
  }
}
