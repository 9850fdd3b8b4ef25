provider "aws" {
  region = "eu-west-2"
}

resource "aws_s3_bucket" "owned" {
  bucket = "owned"
  tags   = { Service_Owner = "records@example.gov.uk" } # expect: TCOP-10-501 pass
}

resource "aws_s3_bucket" "nobodys" { # expect: TCOP-10-501 fail
  bucket = "nobodys"
}

resource "aws_dynamodb_table" "to_be_filled_in" {
  name = "to-be-filled-in"
  tags = { owner = "TBC" } # expect: TCOP-10-501 fail
}
