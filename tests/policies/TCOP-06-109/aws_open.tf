variable "sse" {
  type = bool
}

resource "aws_sqs_queue" "asked" {
  name                    = "asked"
  sqs_managed_sse_enabled = var.sse # expect: TCOP-06-109 open
}

variable "key" {}

# Encrypted only if a key is given.
resource "aws_sqs_queue" "key_or_nothing" {
  name                    = "key-or-nothing"
  kms_master_key_id       = var.key # expect: TCOP-06-109 open
  sqs_managed_sse_enabled = false
}

variable "keyed" {
  type = bool
}

resource "aws_sqs_queue" "key_in_production" {
  name                    = "key-in-production"
  kms_master_key_id       = var.keyed ? "alias/orders" : null # expect: TCOP-06-109 open
  sqs_managed_sse_enabled = false
}

resource "aws_sns_topic" "sensitive" {
  name              = "sensitive"
  kms_master_key_id = var.key # expect: TCOP-06-109 open
  tags              = { classification = "OFFICIAL-SENSITIVE" }
}
