resource "aws_s3_bucket" "home" {
  bucket = "home"
}

resource "aws_s3_bucket_replication_configuration" "home" {
  bucket = aws_s3_bucket.home.id
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {
    status = "Enabled"
    destination {
      bucket = "arn:aws:s3:::somewhere" # expect: TCOP-10-102 open
    }
  }
}
