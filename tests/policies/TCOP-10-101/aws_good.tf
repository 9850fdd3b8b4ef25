variable "region" {
  default = "eu-west-2"
}

provider "aws" {
  region = var.region # expect: TCOP-10-101 pass
}

resource "aws_db_instance" "home" {
  engine = "postgres"
}
