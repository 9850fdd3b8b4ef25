resource "aws_ssoadmin_permission_set_inline_policy" "identity" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef"
  inline_policy = jsonencode({ # expect: TCOP-06-402 fail
    Statement = [{ Effect = "Allow", Action = "iam:*", Resource = "*" }]
  })
}

resource "aws_ssoadmin_permission_set_inline_policy" "looking" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-0123456789abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef"
  inline_policy = jsonencode({ # expect: TCOP-06-402 pass
    Statement = [{ Effect = "Allow", Action = ["iam:Get*", "iam:List*"], Resource = "*" }]
  })
}

# Policies inside the role's own block.
resource "aws_iam_role" "takes_power" {
  name               = "takes-power"
  assume_role_policy = jsonencode({ Statement = [] })
  inline_policy {
    name   = "reads"
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "iam:Get*", Resource = "*" }] })
  }
  inline_policy {
    name   = "power"
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "iam:PutRolePolicy", Resource = "*" }] }) # expect: TCOP-06-402 fail
  }
}

resource "aws_iam_role" "bounded" {
  name               = "bounded"
  assume_role_policy = jsonencode({ Statement = [] })
  inline_policy {
    name   = "reads"
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "iam:Get*", Resource = "*" }] }) # expect: TCOP-06-402 pass
  }
}

# An empty block takes all inline policies away.
resource "aws_iam_role" "emptied" {
  name               = "emptied"
  assume_role_policy = jsonencode({ Statement = [] })
  inline_policy {}
}

# Full power is told by TCOP-06-401, and is no narrow privilege.
resource "aws_iam_policy" "everything" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["ec2:*", "*"], Resource = "*" }] })
}
