resource "aws_ssoadmin_permission_set_inline_policy" "every_key" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-1111222233334444"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1111222233334444/ps-1111222233334444"
  inline_policy = jsonencode({ # expect: TCOP-06-125 fail
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }]
  })
}

resource "aws_ssoadmin_permission_set_inline_policy" "one_key" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-1111222233334444"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1111222233334444/ps-1111222233334444"
  inline_policy = jsonencode({ # expect: TCOP-06-125 pass
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "kms:Decrypt"
      Resource = "arn:aws:kms:eu-west-2:123456789012:key/11112222-3333-4444-5555-666677778888"
    }]
  })
}
