variable "content" {
  type = string
}

resource "aws_organizations_policy" "asked" { # expect: TCOP-06-411 open
  content = var.content
}
