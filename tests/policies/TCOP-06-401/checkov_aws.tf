variable "actions" {
  type = list(string)
}

resource "aws_ssoadmin_permission_set_inline_policy" "all" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef"
  inline_policy = jsonencode({ # expect: TCOP-06-401 fail
    Statement = [{ Effect = "Allow", Action = ["s3:ListBucket", "*"], Resource = ["arn:aws:s3:::records", "*"] }]
  })
}

data "aws_iam_policy_document" "by_default" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

# A statement of the data source allows where it says nothing else.
resource "aws_ssoadmin_permission_set_inline_policy" "by_default" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef"
  inline_policy      = data.aws_iam_policy_document.by_default.json # expect: TCOP-06-401 fail
}

resource "aws_ssoadmin_permission_set_inline_policy" "some" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef"
  inline_policy = jsonencode({ # expect: TCOP-06-401 pass
    Statement = [{ Effect = "Allow", Action = "s3:ListBucket", Resource = "*" }]
  })
}

resource "aws_ssoadmin_permission_set_inline_policy" "asked" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef"
  inline_policy = jsonencode({ # expect: TCOP-06-401 open
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "*" }]
  })
}
