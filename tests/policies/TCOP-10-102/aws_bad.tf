provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "us"
  region = "us-east-1"
}

resource "aws_s3_bucket" "home" {
  bucket = "home"
}

resource "aws_s3_bucket" "copy" {
  provider = aws.us
  bucket   = "copy"
}

resource "aws_s3_bucket_replication_configuration" "home" {
  bucket = aws_s3_bucket.home.id
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {
    status = "Enabled"
    destination {
      bucket = aws_s3_bucket.copy.arn # expect: TCOP-10-102 fail
    }
  }
}
