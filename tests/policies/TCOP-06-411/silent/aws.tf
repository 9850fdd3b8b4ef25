resource "aws_organizations_organization" "main" { # expect: TCOP-06-411 open
  feature_set = "ALL"
}

# A condition on something else than the caller leaves a way out, and an allowance refuses nothing.
resource "aws_organizations_policy" "conditional" {
  content = jsonencode({
    Statement = [
      { Effect = "Allow", Action = "*", Resource = "*" },
      {
        Effect    = "Deny"
        Action    = "*"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:RequestedRegion" = "eu-west-2" } }
      },
    ]
  })
}

resource "aws_organizations_policy_attachment" "conditional" {
  policy_id = aws_organizations_policy.conditional.id
  target_id = "r-abcd"
}
