data "aws_iam_policy_document" "everything" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "everything" {
  name   = "everything"
  policy = data.aws_iam_policy_document.everything.json # expect: TCOP-06-401 fail
}

# As text, of strings and not of lists, and among others.
resource "aws_iam_role_policy" "text" {
  role = aws_iam_role.service.id
  policy = jsonencode({ # expect: TCOP-06-401 fail
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::b/*" },
      { Effect = "Allow", Action = ["ec2:*", "*:*"], Resource = ["arn:aws:s3:::b", "arn:aws:*"] },
    ]
  })
}

# All but one service: identity management is left.
resource "aws_iam_group_policy" "all_but" {
  group = "operators"
  policy = jsonencode({ # expect: TCOP-06-401 fail
    Statement = { Effect = "Allow", NotAction = ["organizations:*", "account:*"], Resource = "*" }
  })
}

# A condition on the caller makes it milder.
resource "aws_iam_user_policy" "with_mfa" {
  user = "alice"
  policy = jsonencode({ # expect: TCOP-06-401 fail
    Statement = [{
      Effect    = "Allow"
      Action    = "*"
      Resource  = "*"
      Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
    }]
  })
}

# Whichever arm it is.
variable "wide" {
  type = bool
}

resource "aws_iam_policy" "either" {
  name = "either"
  policy = jsonencode({ # expect: TCOP-06-401 fail
    Statement = [{ Effect = "Allow", Action = var.wide ? "*" : "*:*", Resource = "*" }]
  })
}

resource "aws_iam_role" "service" {
  name                = "service"
  managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/IAMFullAccess"] # expect: TCOP-06-401 fail
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_role" "inline" {
  name = "inline"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "*" } }]
  })
  inline_policy {
    name   = "everything"
    policy = data.aws_iam_policy_document.everything.json # expect: TCOP-06-401 fail
  }
}

# The partition and the policy are looked up.
data "aws_partition" "current" {}

data "aws_iam_policy" "administrator" {
  name = "AdministratorAccess"
}

resource "aws_iam_role_policy_attachment" "administrator" {
  role       = aws_iam_role.service.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/AdministratorAccess" # expect: TCOP-06-401 fail
}

resource "aws_iam_role_policy_attachment" "looked_up" {
  role       = aws_iam_role.inline.name
  policy_arn = data.aws_iam_policy.administrator.arn # expect: TCOP-06-401 fail
}

resource "aws_iam_group_policy_attachment" "administrator" {
  group      = "operators"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # expect: TCOP-06-401 fail
}

resource "aws_iam_user_policy_attachment" "administrator" {
  user       = "alice"
  policy_arn = "arn:aws:iam::aws:policy/IAMFullAccess" # expect: TCOP-06-401 fail
}

resource "aws_iam_policy_attachment" "administrator" {
  name       = "administrator"
  users      = ["alice"]
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # expect: TCOP-06-401 fail
}

# A boundary that caps nothing.
resource "aws_iam_role" "uncapped" {
  name                 = "uncapped"
  permissions_boundary = aws_iam_policy.everything.arn
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "uncapped" {
  role       = aws_iam_role.uncapped.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # expect: TCOP-06-401 fail
}

# The policy is a boundary, and given to somebody as well.
resource "aws_iam_group_policy_attachment" "everything" {
  group      = "operators"
  policy_arn = aws_iam_policy.everything.arn # expect: TCOP-06-401 pass
}
