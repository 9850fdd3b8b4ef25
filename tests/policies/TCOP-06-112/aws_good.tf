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

# No classification: another policy tells of the missing tag.
resource "aws_secretsmanager_secret" "ordinary" { # expect: TCOP-06-112 pass
  name = "ordinary"
}

resource "aws_ssm_parameter" "keyed" {
  name   = "keyed"
  type   = "SecureString" # expect: TCOP-06-112 pass
  key_id = aws_kms_key.own.key_id
  value  = "from-elsewhere"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

# Plain parameters are judged by the policy for secrets in code.
resource "aws_ssm_parameter" "plain" {
  name  = "plain"
  type  = "String"
  value = "3"
  tags  = { classification = "OFFICIAL-SENSITIVE" }
}
