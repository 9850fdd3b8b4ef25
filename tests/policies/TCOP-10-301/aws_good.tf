resource "aws_s3_bucket" "logged" {
  bucket = "logged"
  tags   = { personal-data = "yes" }
}

resource "aws_s3_bucket_logging" "logged" {
  bucket        = aws_s3_bucket.logged.id
  target_bucket = "access-logs" # expect: TCOP-10-301 pass
  target_prefix = "logged/"
}

resource "aws_s3_bucket" "trailed" {
  bucket = "trailed"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_cloudtrail" "data" {
  name           = "data"
  s3_bucket_name = "trail"
  event_selector {
    data_resource {
      type   = "AWS::S3::Object" # expect: TCOP-10-301 pass
      values = ["arn:aws:s3"]
    }
  }
}

# Ordinary data: nothing is asked for.
resource "aws_s3_bucket" "ordinary" {
  bucket = "ordinary"
}
