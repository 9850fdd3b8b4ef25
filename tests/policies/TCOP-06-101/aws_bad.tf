provider "aws" {
  region = "eu-west-2"
}

resource "aws_db_instance" "silent" { # expect: TCOP-06-101 fail
  engine = "postgres"
}

resource "aws_db_instance" "off" {
  engine            = "postgres"
  storage_encrypted = false # expect: TCOP-06-101 fail
}
