variable "trust" {}

data "aws_caller_identity" "current" {}

resource "aws_iam_role" "asked" {
  name               = "asked"
  assume_role_policy = var.trust # expect: TCOP-06-303 open
}

resource "aws_iam_role" "account" {
  name = "account"
  assume_role_policy = jsonencode({ # expect: TCOP-06-303 open
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
    }]
  })
}
