variable "days" {}

variable "environment" {}

resource "aws_kms_key" "silent" { # expect: TCOP-06-123 pass
  tags = { environment = "production" }
}

resource "aws_kms_key" "long" {
  deletion_window_in_days = 14 # expect: TCOP-06-123 pass
  tags                    = { environment = "production" }
}

resource "aws_kms_key" "short" {
  deletion_window_in_days = "7" # expect: TCOP-06-123 fail
  tags                    = { environment = "production" }
}

resource "aws_kms_key" "short_in_tests" {
  deletion_window_in_days = 7 # expect: TCOP-06-123 pass
  tags                    = { environment = "test" }
}

resource "aws_kms_key" "short_somewhere" {
  deletion_window_in_days = 7 # expect: TCOP-06-123 open
}

resource "aws_kms_key" "short_where_asked" {
  deletion_window_in_days = 7 # expect: TCOP-06-123 open
  tags                    = { environment = var.environment }
}

resource "aws_kms_external_key" "asked" {
  deletion_window_in_days = var.days # expect: TCOP-06-123 open
  tags                    = { environment = "production" }
}

resource "aws_kms_replica_key" "second" {
  primary_key_arn         = "arn:aws:kms:eu-west-1:123456789012:key/mrk-1234"
  deletion_window_in_days = 10 # expect: TCOP-06-123 fail
  tags                    = { is-production = "true" }
}
