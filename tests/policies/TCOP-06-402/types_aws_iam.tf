resource "aws_iam_group_policy" "more_power" {
  group = "operators"
  policy = jsonencode({ # expect: TCOP-06-402 fail
    Statement = [{ Effect = "Allow", Action = "iam:AttachRolePolicy", Resource = "*" }]
  })
}

resource "aws_iam_group_policy" "own_bucket" {
  group = "operators"
  policy = jsonencode({ # expect: TCOP-06-402 pass
    Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "arn:aws:s3:::records/*" }]
  })
}

resource "aws_iam_user_policy" "any_role" {
  user = "deployer"
  policy = jsonencode({ # expect: TCOP-06-402 fail
    Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "*" }]
  })
}

resource "aws_iam_user_policy" "named_action" {
  user = "deployer"
  policy = jsonencode({ # expect: TCOP-06-402 pass
    Statement = [{ Effect = "Allow", Action = "ec2:DescribeInstances", Resource = "*" }]
  })
}
