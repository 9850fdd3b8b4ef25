provider "aws" {
  region = "eu-west-2" # expect: TCOP-10-101 pass
}

provider "aws" {
  alias  = "us"
  region = "us-east-1" # expect: TCOP-10-101 fail
}

module "home" {
  source = "./db"
}

module "abroad" {
  source    = "./db"
  providers = { aws = aws.us }
}
