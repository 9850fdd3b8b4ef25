variable "days" {
  type = number
}

resource "aws_s3_bucket" "records" { # expect: TCOP-10-201 fail
  bucket = "records"
  tags   = { classification = "OFFICIAL" }
}

resource "aws_s3_bucket" "untold" { # expect: TCOP-10-201 open
  bucket = "untold"
}

resource "aws_s3_bucket" "ends" {
  bucket = "ends"
}

resource "aws_s3_bucket_lifecycle_configuration" "ends" {
  bucket = aws_s3_bucket.ends.id

  rule { # expect: TCOP-10-201 pass
    id     = "end"
    status = "Enabled"
    expiration {
      days = 365
    }
  }
}

# A rule that only tidies uploads ends nothing.
resource "aws_s3_bucket" "uploads" {
  bucket = "uploads"
  tags   = { personal-data = "yes" }
}

resource "aws_s3_bucket_lifecycle_configuration" "uploads" {
  bucket = aws_s3_bucket.uploads.id

  rule { # expect: TCOP-10-201 fail
    id     = "tidy"
    status = "Enabled"
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket" "website" {
  bucket = "www-website"
}
