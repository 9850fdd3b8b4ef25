resource "aws_iam_policy" "mail" {
  policy = jsonencode({ # expect: TCOP-06-402 fail
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ses:*", Resource = "*" }]
  })
}

# Its agent needs them, and they know no resources.
resource "aws_iam_policy" "agent" {
  policy = jsonencode({ # expect: TCOP-06-402 pass
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["ssmmessages:*", "ec2messages:*"], Resource = "*" }]
  })
}

resource "aws_iam_policy" "all_but_identity" {
  policy = jsonencode({ # expect: TCOP-06-402 fail
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", NotAction = ["iam:*", "sts:*", "organizations:*"], Resource = "*" }]
  })
}

resource "aws_iam_policy" "all_but_billing_of_one_bucket" {
  policy = jsonencode({ # expect: TCOP-06-402 pass
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", NotAction = ["iam:*", "sts:*"], Resource = "arn:aws:s3:::one/*" }]
  })
}
