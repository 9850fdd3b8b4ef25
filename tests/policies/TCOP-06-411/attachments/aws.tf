variable "policy" {
  type = string
}

resource "aws_organizations_policy_attachment" "one" { # expect: TCOP-06-411 open
  policy_id = var.policy
  target_id = "r-abcd"
}

resource "aws_organizations_policy_attachment" "two" {
  policy_id = var.policy
  target_id = "ou-abcd"
}
