variable "policy" {}

variable "readers" {
  type = list(string)
}

variable "grantee" {}

resource "aws_kms_key" "given" {
  policy = var.policy # expect: TCOP-06-122 open
}

resource "aws_kms_key" "given_readers" {
  policy = jsonencode({ # expect: TCOP-06-122 open
    Statement = [{ Effect = "Allow", Principal = { AWS = var.readers }, Action = "kms:Decrypt", Resource = "*" }]
  })
}

resource "aws_kms_grant" "asked" {
  key_id            = "1234abcd-12ab-34cd-56ef-1234567890ab"
  grantee_principal = var.grantee # expect: TCOP-06-122 open
  operations        = ["Decrypt"]
}
