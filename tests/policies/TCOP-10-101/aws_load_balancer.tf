# It keeps no data.
resource "aws_lb" "entry" {
  name   = "entry"
  region = "us-east-1"
}

resource "aws_s3_bucket" "home" {
  bucket = "home"
  region = "eu-west-2" # expect: TCOP-10-101 pass
}
