provider "aws" {
  region = "eu-west-2"
  default_tags {
    tags = { classification = "OFFICIAL-SENSITIVE" }
  }
}

resource "aws_dynamodb_table" "cases" { # expect: TCOP-06-112 fail
  name     = "cases"
  hash_key = "id"
}

resource "aws_secretsmanager_secret" "api" { # expect: TCOP-06-112 fail
  name = "api"
}

resource "aws_cloudwatch_log_group" "app" {
  name       = "app"
  kms_key_id = "alias/aws/logs" # expect: TCOP-06-112 fail
}
