resource "aws_organizations_organization" "main" { # expect: TCOP-06-411 pass
  feature_set = "ALL"
}

resource "aws_organizations_policy" "protect" {
  name = "protect"
  content = jsonencode({ # expect: TCOP-06-411 pass
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Deny"
      Action   = ["cloudtrail:StopLogging", "guardduty:*", "config:Stop*", "organizations:LeaveOrganization"]
      Resource = "*"
      Condition = {
        ArnNotLike = { "aws:PrincipalArn" = "arn:aws:iam::*:role/security" }
      }
    }]
  })
}

resource "aws_organizations_policy_attachment" "protect" {
  policy_id = aws_organizations_policy.protect.id
  target_id = aws_organizations_organization.main.roots[0].id
}

# It is about something else.
resource "aws_organizations_policy" "regions" {
  type    = "SERVICE_CONTROL_POLICY"
  content = jsonencode({ Statement = [{ Effect = "Deny", Action = "ec2:*", Resource = "*" }] })
}

resource "aws_organizations_policy" "tags" {
  type    = "TAG_POLICY"
  content = jsonencode({ tags = {} })
}
