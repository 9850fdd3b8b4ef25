# The lifecycle policy may be for this repository or for another.
variable "repository" {
  type = string
}

resource "aws_ecr_repository" "one" { # expect: TCOP-10-204 open
  name = "one"
}

resource "aws_ecr_lifecycle_policy" "one" {
  repository = var.repository
  policy     = jsonencode({ rules = [] })
}
