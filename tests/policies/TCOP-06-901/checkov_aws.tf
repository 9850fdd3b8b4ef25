provider "aws" {
  default_tags {
    tags = { environment = "production" }
  }
}

# The older name of aws_lb.
resource "aws_alb" "silent" { # expect: TCOP-06-901 fail
  name = "web"
}

resource "aws_alb" "open" {
  name                       = "web"
  enable_deletion_protection = false # expect: TCOP-06-901 fail
}

resource "aws_alb" "guarded" {
  name                       = "web"
  enable_deletion_protection = true # expect: TCOP-06-901 pass
}
