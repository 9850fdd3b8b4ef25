resource "aws_kms_external_key" "silent" { # expect: TCOP-06-122 pass
  description = "silent"
}

resource "aws_kms_external_key" "everybody" {
  policy = jsonencode({ # expect: TCOP-06-122 fail
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "kms:*", Resource = "*" }]
  })
}

resource "aws_kms_key_policy" "own_account" {
  key_id = "1234abcd-12ab-34cd-56ef-1234567890ab"
  policy = jsonencode({ # expect: TCOP-06-122 pass
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "kms:*", Resource = "*" },
    ]
  })
}
