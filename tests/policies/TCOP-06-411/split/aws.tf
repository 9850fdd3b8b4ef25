# Two guardrails that together refuse all, and no organisation in sight: the first one bears the result.
resource "aws_organizations_policy" "tooling" { # expect: TCOP-06-411 pass
  content = jsonencode({
    Statement = [{ Effect = "Deny", Action = ["cloudtrail:StopLogging", "guardduty:DeleteDetector"], Resource = "*" }]
  })
}

resource "aws_organizations_policy" "rest" {
  content = data.aws_iam_policy_document.rest.json
}

data "aws_iam_policy_document" "rest" {
  statement {
    effect    = "Deny"
    actions   = ["config:StopConfigurationRecorder", "organizations:LeaveOrganization"]
    resources = ["*"]
  }
}

resource "aws_organizations_policy_attachment" "all" {
  for_each = {
    tooling = aws_organizations_policy.tooling.id
    rest    = aws_organizations_policy.rest.id
  }
  policy_id = each.value
  target_id = "r-abcd"
}
