resource "aws_iam_policy" "named" {
  name = "named"
  policy = jsonencode({ # expect: TCOP-06-125 pass
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "arn:aws:kms:eu-west-2:123456789012:key/1" }]
  })
}

resource "aws_iam_group_policy" "every_key" {
  group = "clerks"
  policy = jsonencode({ # expect: TCOP-06-125 fail
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }]
  })
}

resource "aws_iam_user_policy" "every_key" {
  user = "exporter"
  policy = jsonencode({ # expect: TCOP-06-125 fail
    Statement = [{ Effect = "Allow", Action = "kms:*", Resource = "arn:aws:kms:*:*:key/*" }]
  })
}
