# One result for the whole root. # expect: TCOP-10-502 fail
resource "aws_s3_bucket" "one" {
  bucket = "one"
}

resource "aws_s3_bucket" "two" {
  bucket = "two"
}
