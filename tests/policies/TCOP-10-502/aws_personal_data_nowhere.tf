# Classified all, and none says whether it holds personal data: one result. # expect: TCOP-10-502 fail
resource "aws_s3_bucket" "one" {
  bucket = "one"
  tags   = { classification = "OFFICIAL" } # expect: TCOP-10-502 pass
}

resource "aws_s3_bucket" "two" {
  bucket = "two"
  tags   = { classification = "OPEN" } # expect: TCOP-10-502 pass
}
