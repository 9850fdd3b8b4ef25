variable "ownership" {}

resource "aws_s3_bucket" "without_lists" { # expect: TCOP-10-601 open
  bucket = "without-lists"
}

resource "aws_s3_bucket_ownership_controls" "without_lists" {
  bucket = aws_s3_bucket.without_lists.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_acl" "void" {
  bucket = aws_s3_bucket.without_lists.id
  acl    = "public-read"
}

resource "aws_s3_bucket" "with_lists" {
  bucket = "with-lists"
}

resource "aws_s3_bucket_ownership_controls" "with_lists" {
  bucket = aws_s3_bucket.with_lists.id
  rule {
    object_ownership = "ObjectWriter"
  }
}

resource "aws_s3_bucket_acl" "public" {
  bucket = aws_s3_bucket.with_lists.id
  acl    = "public-read" # expect: TCOP-10-601 fail
}

resource "aws_s3_bucket" "asked" { # expect: TCOP-10-601 open
  bucket = "asked"
}

resource "aws_s3_bucket_ownership_controls" "asked" {
  bucket = aws_s3_bucket.asked.id
  rule {
    object_ownership = var.ownership
  }
}

resource "aws_s3_bucket_acl" "asked" {
  bucket = aws_s3_bucket.asked.id
  acl    = "public-read"
}
