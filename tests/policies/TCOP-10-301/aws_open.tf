variable "classification" {}

resource "aws_s3_bucket" "no_trail_here" { # expect: TCOP-10-301 open
  bucket = "no-trail-here"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_s3_bucket" "asked" { # expect: TCOP-10-301 open
  bucket = "asked"
  tags   = { classification = var.classification }
}
