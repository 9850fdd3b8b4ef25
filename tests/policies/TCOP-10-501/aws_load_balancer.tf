# It keeps no data, so it needs no owner of data, nor does it count among the stores.
resource "aws_lb" "entry" {
  name = "entry"
}

resource "aws_s3_bucket" "owned" {
  bucket = "owned"
  tags   = { owner = "records" } # expect: TCOP-10-501 pass
}
