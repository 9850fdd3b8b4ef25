resource "aws_s3_bucket" "b" {
  bucket = "b"
}

variable "table" {}

# Every action, on one thing.
resource "aws_iam_policy" "one_bucket" {
  name = "one-bucket"
  policy = jsonencode({ # expect: TCOP-06-401 pass
    Statement = [{ Effect = "Allow", Action = "*", Resource = [aws_s3_bucket.b.arn, "${aws_s3_bucket.b.arn}/*"] }]
  })
}

# A resource that is not known and no wildcard of all.
resource "aws_iam_policy" "one_table" {
  name = "one-table"
  policy = jsonencode({ # expect: TCOP-06-401 pass
    Statement = [{ Effect = "Allow", Action = "*", Resource = "arn:aws:dynamodb:eu-west-2:123456789012:table/${var.table}" }]
  })
}

# Wildcards of a service are another policy's.
resource "aws_iam_role_policy" "service" {
  role = "app"
  policy = jsonencode({ # expect: TCOP-06-401 pass
    Statement = { Effect = "Allow", Action = ["s3:*", "dynamodb:*"], Resource = "*" }
  })
}

# Everything but identity management: nobody can give himself more.
resource "aws_iam_policy" "power_user" {
  name = "power-user"
  policy = jsonencode({ # expect: TCOP-06-401 pass
    Statement = [{ Effect = "Allow", NotAction = ["iam:*", "organizations:*"], Resource = "*" }]
  })
}

# The same, said by a denial.
resource "aws_iam_policy" "denied" {
  name = "denied"
  policy = jsonencode({ # expect: TCOP-06-401 pass
    Statement = [
      { Effect = "Allow", Action = "*", Resource = "*" },
      { Effect = "Deny", Action = "IAM:*", Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "deny_all" {
  name = "deny-all"
  policy = jsonencode({ # expect: TCOP-06-401 pass
    Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }]
  })
}

# A boundary caps and gives nothing.
resource "aws_iam_policy" "boundary" {
  name = "boundary"
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

resource "aws_iam_user" "mailer" {
  name                 = "mailer"
  permissions_boundary = aws_iam_policy.boundary.arn
}

# Capped by a boundary that does cap.
resource "aws_iam_role" "capped" {
  name                 = "capped"
  permissions_boundary = aws_iam_policy.power_user.arn
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "capped" {
  role       = aws_iam_role.capped.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # expect: TCOP-06-401 pass
}

resource "aws_iam_role_policy_attachment" "other" {
  role       = aws_iam_role.capped.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess-Amplify" # expect: TCOP-06-401 pass
}

resource "aws_iam_role_policy_attachment" "own" {
  role       = aws_iam_role.capped.name
  policy_arn = aws_iam_policy.power_user.arn # expect: TCOP-06-401 pass
}

# Never made.
resource "aws_iam_policy" "never" {
  count  = 0
  name   = "never"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

# Whether it is made is not known; it is one's own all the same, and judged itself.
variable "reporting" {
  type = bool
}

resource "aws_iam_policy" "reporting" {
  count  = var.reporting ? 1 : 0
  name   = "reporting"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] }) # expect: TCOP-06-401 pass
}

resource "aws_iam_role_policy_attachment" "reporting" {
  role       = aws_iam_role.capped.name
  policy_arn = one(aws_iam_policy.reporting[*].arn) # expect: TCOP-06-401 pass
}
