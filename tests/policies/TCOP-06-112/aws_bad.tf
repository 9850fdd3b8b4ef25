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

resource "aws_ssm_parameter" "token" { # expect: TCOP-06-112 fail
  name  = "token"
  type  = "SecureString"
  value = "from-elsewhere"
}

# Switched off, the key that is named encrypts nothing.
resource "aws_dynamodb_table" "key_unused" {
  name     = "key-unused"
  hash_key = "id"
  server_side_encryption {
    enabled     = false # expect: TCOP-06-112 fail
    kms_key_arn = "arn:aws:kms:eu-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
  }
}

# Encrypted by the key that AWS manages for the service.
resource "aws_dynamodb_table" "aws_key" {
  name     = "aws-key"
  hash_key = "id"
  server_side_encryption { # expect: TCOP-06-112 fail
    enabled = true
  }
}
