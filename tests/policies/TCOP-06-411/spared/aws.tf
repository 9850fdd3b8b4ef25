# Every role is left out, so that no role is kept from anything.
resource "aws_organizations_policy" "nobody" { # expect: TCOP-06-411 open
  content = jsonencode({
    Statement = [{
      Effect    = "Deny"
      Action    = "*"
      Resource  = "*"
      Condition = { ArnNotLike = { "aws:PrincipalArn" = "arn:aws:iam::*:role/*" } }
    }]
  })
}

resource "aws_organizations_policy_attachment" "nobody" {
  policy_id = aws_organizations_policy.nobody.id
  target_id = "r-abcd"
}
