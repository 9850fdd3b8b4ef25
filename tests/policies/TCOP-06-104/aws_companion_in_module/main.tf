resource "aws_kms_key" "own" {}

resource "aws_s3_bucket" "b" { # expect: TCOP-06-104 pass, TCOP-06-104 fail
  for_each = toset(["encrypted", "forgotten"])
  bucket   = each.key
  tags     = { classification = "OFFICIAL-SENSITIVE" }
}

module "encryption" {
  source = "./encryption"
  bucket = aws_s3_bucket.b["encrypted"].id
  key    = aws_kms_key.own.arn
}
