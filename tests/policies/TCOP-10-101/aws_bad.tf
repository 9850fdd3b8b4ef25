provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "us"
  region = "us-east-1" # expect: TCOP-10-101 fail
}

resource "aws_db_instance" "abroad" {
  provider = aws.us
  engine   = "postgres"
}

resource "aws_db_instance" "own_region" {
  engine = "postgres"
  region = "eu-central-1" # expect: TCOP-10-101 fail
}
