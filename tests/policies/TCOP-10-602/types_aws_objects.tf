resource "aws_s3_bucket" "private" {
  bucket = "private"
  acl    = "private" # expect: TCOP-10-602 pass
}

resource "aws_s3_object" "public" {
  bucket = "published"
  key    = "notice.pdf"
  acl    = "public-read" # expect: TCOP-10-602 fail
}

resource "aws_s3_object" "private" {
  bucket = "published"
  key    = "draft.pdf"
  acl    = "private" # expect: TCOP-10-602 pass
}
