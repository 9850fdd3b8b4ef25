variable "rotate" {}

variable "spec" {}

resource "aws_kms_key" "silent" { # expect: TCOP-06-121 fail
  description = "records"
}

resource "aws_kms_key" "off" {
  enable_key_rotation      = false # expect: TCOP-06-121 fail
  customer_master_key_spec = "SYMMETRIC_DEFAULT"
}

resource "aws_kms_key" "on" {
  enable_key_rotation = "true" # expect: TCOP-06-121 pass
  multi_region        = true
}

resource "aws_kms_key" "asked" {
  enable_key_rotation = var.rotate # expect: TCOP-06-121 open
}

resource "aws_kms_key" "of_some_sort" {
  customer_master_key_spec = var.spec # expect: TCOP-06-121 open
}

# KMS cannot rotate these by itself.
resource "aws_kms_key" "asymmetric" {
  customer_master_key_spec = "RSA_4096"
  key_usage                = "SIGN_VERIFY"
}

resource "aws_kms_key" "hmac" {
  customer_master_key_spec = "HMAC_256"
  key_usage                = "GENERATE_VERIFY_MAC"
}

resource "aws_kms_key" "in_own_store" {
  custom_key_store_id = "cks-0123456789abcdef0"
}

resource "aws_kms_key" "disabled" {
  is_enabled = false
}

resource "aws_kms_external_key" "imported" {
  description = "brought along"
}

resource "aws_kms_replica_key" "second" {
  primary_key_arn = aws_kms_key.on.arn
}

resource "aws_kms_key" "none" {
  count = 0
}
