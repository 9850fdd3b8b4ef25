variable "actions" {
  type = list(string)
}

variable "resource" {}

variable "policy_arn" {}

variable "wide" {
  type = bool
}

resource "aws_iam_policy" "actions" {
  name = "actions"
  policy = jsonencode({ # expect: TCOP-06-401 open
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "*" }]
  })
}

resource "aws_iam_policy" "resource" {
  name = "resource"
  policy = jsonencode({ # expect: TCOP-06-401 open
    Statement = [{ Effect = "Allow", Action = "*", Resource = var.resource }]
  })
}

resource "aws_iam_policy" "either" {
  name = "either"
  policy = jsonencode({ # expect: TCOP-06-401 open
    Statement = [{ Effect = "Allow", Action = var.wide ? "*" : "s3:*", Resource = "*" }]
  })
}

data "aws_iam_policy_document" "merged" {
  source_policy_documents = [var.policy_arn]
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "merged" {
  name   = "merged"
  policy = data.aws_iam_policy_document.merged.json # expect: TCOP-06-401 open
}

resource "aws_iam_role" "app" {
  name               = "app"
  assume_role_policy = jsonencode({ Statement = [] })
}

resource "aws_iam_role_policy_attachment" "asked" {
  role       = aws_iam_role.app.name
  policy_arn = var.policy_arn # expect: TCOP-06-401 open
}

# The role stands elsewhere, and a boundary may cap it.
resource "aws_iam_role_policy_attachment" "elsewhere" {
  role       = "elsewhere"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # expect: TCOP-06-401 open
}

resource "aws_iam_role" "bounded_elsewhere" {
  name                 = "bounded-elsewhere"
  permissions_boundary = "arn:aws:iam::123456789012:policy/boundary"
  assume_role_policy   = jsonencode({ Statement = [] })
}

resource "aws_iam_role_policy_attachment" "bounded_elsewhere" {
  role       = aws_iam_role.bounded_elsewhere.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # expect: TCOP-06-401 open
}
