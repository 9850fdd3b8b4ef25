resource "aws_s3_bucket" "cases" {
  bucket = "cases"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_cloudtrail" "management_only" { # expect: TCOP-10-301 fail
  name           = "management"
  s3_bucket_name = "trail"
}
