resource "aws_s3_bucket" "home" {
  bucket = "home"
  region = "eu-west-2"
}

resource "aws_s3control_multi_region_access_point" "home" {
  details {
    name = "home"
    region {
      bucket = aws_s3_bucket.home.bucket # expect: TCOP-10-102 pass
    }
  }
}
