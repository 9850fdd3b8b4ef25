# Policies inside the role's own block.
resource "aws_iam_role" "every_key" {
  name               = "every-key"
  assume_role_policy = jsonencode({ Statement = [] })
  inline_policy {
    name   = "decrypts"
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }] }) # expect: TCOP-06-125 fail
  }
}

resource "aws_iam_role" "one_key" {
  name               = "one-key"
  assume_role_policy = jsonencode({ Statement = [] })
  inline_policy {
    name = "decrypts"
    policy = jsonencode({ # expect: TCOP-06-125 pass
      Statement = [{
        Effect   = "Allow"
        Action   = "kms:Decrypt"
        Resource = "arn:aws:kms:eu-west-2:123456789012:key/0123abcd-0123-0123-0123-0123456789ab"
      }]
    })
  }
}

resource "aws_iam_role" "no_key" {
  name               = "no-key"
  assume_role_policy = jsonencode({ Statement = [] })
  inline_policy {
    name   = "reads"
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "iam:Get*", Resource = "*" }] })
  }
}

resource "aws_ssoadmin_permission_set_inline_policy" "every_key" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef"
  inline_policy      = jsonencode({ Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }] }) # expect: TCOP-06-125 fail
}

resource "aws_ssoadmin_permission_set_inline_policy" "one_key" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef"
  inline_policy = jsonencode({ # expect: TCOP-06-125 pass
    Statement = [{
      Effect   = "Allow"
      Action   = "kms:Decrypt"
      Resource = "arn:aws:kms:eu-west-2:123456789012:key/0123abcd-0123-0123-0123-0123456789ab"
    }]
  })
}
