# A list of principals without their sort is no grammar of AWS's, but a star in it is not a name.
resource "aws_kms_key" "listed_star" {
  policy = jsonencode({ # expect: TCOP-06-122 fail
    Statement = [{ Effect = "Allow", Principal = ["arn:aws:iam::123456789012:root", "*"], Action = "kms:*", Resource = "*" }]
  })
}

resource "aws_kms_key" "listed_names" {
  policy = jsonencode({ # expect: TCOP-06-122 pass
    Statement = [{ Effect = "Allow", Principal = ["arn:aws:iam::123456789012:root"], Action = "kms:*", Resource = "*" }]
  })
}
