# Without a policy the service's own is in force.
resource "aws_kms_key" "silent" { # expect: TCOP-06-122 pass
  description = "records"
}

# `Resource: "*"` is this key, and the root of the account is the account itself.
resource "aws_kms_key" "usual" {
  policy = jsonencode({ # expect: TCOP-06-122 pass
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { Service = "logs.eu-west-2.amazonaws.com" }, Action = "kms:Encrypt*", Resource = "*" },
    ]
  })
}

resource "aws_kms_key" "of_the_account" {
  policy = jsonencode({ # expect: TCOP-06-122 pass
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "kms:Decrypt"
      Resource  = "*"
      Condition = {
        StringEquals = { "kms:CallerAccount" = "123456789012", "kms:ViaService" = "rds.eu-west-2.amazonaws.com" }
      }
    }]
  })
}

data "aws_iam_policy_document" "of_the_organisation" {
  statement {
    actions   = ["kms:Decrypt"]
    resources = ["*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-abcdefghij"]
    }
  }
}

resource "aws_kms_key" "of_the_organisation" {}

resource "aws_kms_key_policy" "of_the_organisation" {
  key_id = aws_kms_key.of_the_organisation.key_id
  policy = data.aws_iam_policy_document.of_the_organisation.json # expect: TCOP-06-122 pass
}

resource "aws_kms_key" "denied" {
  policy = jsonencode({ # expect: TCOP-06-122 pass
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "kms:ScheduleKeyDeletion", Resource = "*" },
    ]
  })
}

resource "aws_kms_grant" "named" {
  key_id            = aws_kms_key.usual.key_id
  grantee_principal = aws_iam_role.reader.arn # expect: TCOP-06-122 pass
  operations        = ["Decrypt"]
}

resource "aws_iam_role" "reader" {
  name               = "reader"
  assume_role_policy = "{}"
}
