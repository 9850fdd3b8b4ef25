resource "aws_s3_bucket" "without_lists" {
  bucket = "without-lists"
}

resource "aws_s3_bucket_ownership_controls" "without_lists" {
  bucket = aws_s3_bucket.without_lists.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

# the service refuses it
resource "aws_s3_bucket_acl" "void" {
  bucket = aws_s3_bucket.without_lists.id
  acl    = "public-read" # expect: TCOP-10-602 fail
}

resource "aws_s3_bucket" "with_lists" {
  bucket = "with-lists"
}

resource "aws_s3_bucket_ownership_controls" "with_lists" {
  bucket = aws_s3_bucket.with_lists.id
  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_s3_bucket_acl" "public" {
  bucket = aws_s3_bucket.with_lists.id
  acl    = "public-read" # expect: TCOP-10-602 fail
}

resource "aws_s3_bucket_acl" "private" {
  bucket = aws_s3_bucket.with_lists.id
  acl    = "private" # expect: TCOP-10-602 pass
}
