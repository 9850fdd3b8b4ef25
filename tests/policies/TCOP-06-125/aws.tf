variable "keys" {
  type = list(string)
}

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "own" {}

resource "aws_iam_policy" "every_key" {
  policy = jsonencode({ # expect: TCOP-06-125 fail
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject", "kms:Decrypt"], Resource = "*" }]
  })
}

resource "aws_iam_role_policy" "every_key_of_the_account" {
  role = "reader"
  policy = jsonencode({ # expect: TCOP-06-125 fail
    Statement = {
      Effect   = "Allow"
      Action   = "kms:*"
      Resource = "arn:aws:kms:eu-west-2:${data.aws_caller_identity.current.account_id}:key/*"
    }
  })
}

data "aws_iam_policy_document" "named" {
  statement {
    actions   = ["kms:Decrypt*"]
    resources = [aws_kms_key.own.arn]
  }
}

resource "aws_iam_user_policy" "named" {
  user   = "reader"
  policy = data.aws_iam_policy_document.named.json # expect: TCOP-06-125 pass
}

resource "aws_iam_group_policy" "by_service" {
  group = "readers"
  policy = jsonencode({ # expect: TCOP-06-125 pass
    Statement = [{
      Effect    = "Allow"
      Action    = "kms:Decrypt"
      Resource  = "*"
      Condition = { StringEquals = { "kms:ViaService" = "s3.eu-west-2.amazonaws.com" } }
    }]
  })
}

resource "aws_iam_policy" "given_keys" {
  policy = jsonencode({ # expect: TCOP-06-125 open
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = var.keys }]
  })
}

# Not about decrypting, denied, or full power, which is told elsewhere.
resource "aws_iam_policy" "encrypts" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "kms:Encrypt", Resource = "*" }] })
}

resource "aws_iam_policy" "denies" {
  policy = jsonencode({ Statement = [{ Effect = "Deny", Action = "kms:Decrypt", Resource = "*" }] })
}

resource "aws_iam_policy" "administrator" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}
