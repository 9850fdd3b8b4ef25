variable "trail_here" {
  type = bool
}

# Whether the trail, which keeps no data events, is here is not known; another may record them.
resource "aws_cloudtrail" "management" {
  count          = var.trail_here ? 1 : 0
  name           = "management"
  s3_bucket_name = "trail"
}

resource "aws_s3_bucket" "cases" { # expect: TCOP-10-301 open
  bucket = "cases"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}
