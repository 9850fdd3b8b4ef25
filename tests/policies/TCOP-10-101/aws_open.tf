variable "region" {}

provider "aws" {
  region = var.region # expect: TCOP-10-101 open
}

provider "aws" { # expect: TCOP-10-101 open
  alias = "environment"
}

resource "aws_db_instance" "asked" {
  engine = "postgres"
}

resource "aws_db_instance" "environment" {
  provider = aws.environment
  engine   = "postgres"
}
