resource "aws_organizations_policy" "everything" { # expect: TCOP-06-411 open
  content = jsonencode({ Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }] })
}
