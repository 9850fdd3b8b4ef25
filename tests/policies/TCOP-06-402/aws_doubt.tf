variable "actions" {
  type = list(string)
}

resource "aws_iam_policy" "asked" {
  policy = jsonencode({ # expect: TCOP-06-402 open
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "*" }]
  })
}

resource "aws_iam_policy" "refused" {
  policy = jsonencode({ # expect: TCOP-06-402 pass
    Statement = [
      { Effect = "Allow", Action = ["iam:AttachRolePolicy", "iam:GetRole"], Resource = "*" },
      { Effect = "Deny", Action = "iam:Attach*", Resource = "*" },
    ]
  })
}
