resource "aws_kms_key" "everybody" {
  policy = jsonencode({ # expect: TCOP-06-122 fail
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = "*", Action = "kms:Decrypt", Resource = "*" },
    ]
  })
}

# Everybody can call through the service.
data "aws_iam_policy_document" "via_service" {
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["s3.eu-west-2.amazonaws.com"]
    }
  }
}

resource "aws_kms_key" "via_service" {
  policy = data.aws_iam_policy_document.via_service.json # expect: TCOP-06-122 fail
}

# A condition that a request without the key meets ties nothing.
resource "aws_kms_key" "if_exists" {
  description = "if exists"
}

resource "aws_kms_key_policy" "if_exists" {
  key_id = aws_kms_key.if_exists.id
  policy = jsonencode({ # expect: TCOP-06-122 fail
    Statement = {
      Effect    = "Allow"
      Principal = { AWS = ["*"] }
      Action    = "kms:*"
      Resource  = "*"
      Condition = { StringEqualsIfExists = { "aws:PrincipalOrgID" = "o-abcdefghij" } }
    }
  })
}

resource "aws_kms_key_policy" "elsewhere" {
  key_id = "1234abcd-12ab-34cd-56ef-1234567890ab"
  policy = jsonencode({ # expect: TCOP-06-122 fail
    Statement = [{ Effect = "Allow", Principal = "*", Action = "kms:*", Resource = "*" }]
  })
}

resource "aws_kms_replica_key" "second" {
  primary_key_arn = "arn:aws:kms:eu-west-2:123456789012:key/mrk-1234"
  policy = jsonencode({ # expect: TCOP-06-122 fail
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "kms:*"
      Resource  = "*"
      Condition = { StringLike = { "aws:PrincipalArn" = "*" } }
    }]
  })
}

resource "aws_kms_grant" "everybody" {
  key_id            = aws_kms_key.everybody.key_id
  grantee_principal = "*" # expect: TCOP-06-122 fail
  operations        = ["Decrypt"]
}
