variable "watched" {
  type = list(string)
}

resource "aws_s3_bucket" "cases" {
  bucket = "cases"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_cloudtrail" "watched" {
  name           = "watched"
  s3_bucket_name = "trail"
  event_selector {
    data_resource {
      type   = "AWS::S3::Object"
      values = var.watched # expect: TCOP-10-301 open
    }
  }
}
