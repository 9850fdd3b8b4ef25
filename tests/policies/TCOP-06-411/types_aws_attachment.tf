# Which policy it is stands elsewhere.
resource "aws_organizations_policy_attachment" "elsewhere" { # expect: TCOP-06-411 open
  policy_id = "p-12345678"
  target_id = "r-1234"
}
