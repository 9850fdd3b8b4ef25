provider "aws" {
  region = "eu-west-2"
  default_tags {
    tags = { user-type = "machine" }
  }
}

resource "aws_iam_user" "mailer" { # expect: TCOP-06-311 pass
  name = "mailer"
}
