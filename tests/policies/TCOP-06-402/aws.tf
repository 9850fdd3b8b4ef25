variable "statements" {
  type = any
}

resource "aws_iam_policy" "whole_service" {
  policy = jsonencode({ # expect: TCOP-06-402 fail
    Statement = [{ Effect = "Allow", Action = ["s3:*"], Resource = "*" }]
  })
}

resource "aws_iam_policy" "own_bucket" {
  policy = jsonencode({ # expect: TCOP-06-402 pass
    Statement = [{ Effect = "Allow", Action = ["s3:*"], Resource = "arn:aws:s3:::records/*" }]
  })
}

resource "aws_iam_policy" "more_power" {
  policy = jsonencode({ # expect: TCOP-06-402 fail
    Statement = [{ Effect = "Allow", Action = "iam:AttachRolePolicy", Resource = "*" }]
  })
}

resource "aws_iam_policy" "any_role" {
  policy = jsonencode({ # expect: TCOP-06-402 fail
    Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "*" }]
  })
}

resource "aws_iam_policy" "role_to_a_service" {
  policy = jsonencode({ # expect: TCOP-06-402 pass
    Statement = [{
      Effect    = "Allow"
      Action    = "iam:PassRole"
      Resource  = "*"
      Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
    }]
  })
}

resource "aws_iam_policy" "reads" {
  policy = jsonencode({ # expect: TCOP-06-402 pass
    Statement = [{ Effect = "Allow", Action = ["ec2:Describe*", "s3:List*"], Resource = "*" }]
  })
}

resource "aws_iam_policy" "asked" {
  policy = var.statements # expect: TCOP-06-402 open
}
