variable "key" {}

resource "aws_secretsmanager_secret" "asked" {
  name       = "asked"
  kms_key_id = var.key # expect: TCOP-06-112 open
  tags       = { classification = "OFFICIAL-SENSITIVE" }
}
