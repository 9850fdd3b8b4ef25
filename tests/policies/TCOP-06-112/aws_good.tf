resource "aws_kms_key" "own" {}

resource "aws_dynamodb_table" "cases" { # expect: TCOP-06-112 pass
  name     = "cases"
  hash_key = "id"
  tags     = { classification = "OFFICIAL-SENSITIVE" }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.own.arn
  }
}

resource "aws_cloudwatch_log_group" "ordinary" { # expect: TCOP-06-112 pass
  name = "ordinary"
}
