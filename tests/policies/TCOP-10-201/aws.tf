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

# What a rule says of some objects is nothing about the others.
resource "aws_s3_bucket" "some" {
  bucket = "some"
  tags   = { classification = "OFFICIAL" }
}

resource "aws_s3_bucket_lifecycle_configuration" "some" {
  bucket = aws_s3_bucket.some.id

  rule { # expect: TCOP-10-201 open
    id     = "drafts"
    status = "Enabled"
    filter {
      prefix = "drafts/"
    }
    expiration {
      days = 30
    }
  }
}

resource "aws_s3_bucket" "some_and_all" {
  bucket = "some-and-all"
}

resource "aws_s3_bucket_lifecycle_configuration" "some_and_all" {
  bucket = aws_s3_bucket.some_and_all.id

  rule { # expect: TCOP-10-201 pass
    id     = "drafts"
    status = "Enabled"
    filter {
      tag {
        key   = "draft"
        value = "yes"
      }
    }
    expiration {
      days = 30
    }
  }

  rule {
    id     = "all"
    status = "Enabled"
    filter {}
    transition {
      days          = 90
      storage_class = "GLACIER"
    }
  }
}

# Delete markers hold no data.
resource "aws_s3_bucket" "markers" {
  bucket = "markers"
  tags   = { classification = "OFFICIAL" }
}

resource "aws_s3_bucket_lifecycle_configuration" "markers" {
  bucket = aws_s3_bucket.markers.id

  rule { # expect: TCOP-10-201 fail
    id     = "markers"
    status = "Enabled"
    filter {}
    expiration {
      expired_object_delete_marker = true
    }
  }
}

# Where versions are kept, an expiration only adds a delete marker: what was current stays as an older version.
resource "aws_s3_bucket" "versions" {
  bucket = "versions"
  tags   = { classification = "OFFICIAL" }
}

resource "aws_s3_bucket_versioning" "versions" {
  bucket = aws_s3_bucket.versions.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "versions" {
  bucket = aws_s3_bucket.versions.id

  rule { # expect: TCOP-10-201 fail
    id     = "end"
    status = "Enabled"
    filter {}
    expiration {
      days = 365
    }
  }
}

resource "aws_s3_bucket" "versions_end" {
  bucket = "versions-end"
  tags   = { classification = "OFFICIAL" }
}

resource "aws_s3_bucket_versioning" "versions_end" {
  bucket = aws_s3_bucket.versions_end.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "versions_end" {
  bucket = aws_s3_bucket.versions_end.id

  rule { # expect: TCOP-10-201 pass
    id     = "end"
    status = "Enabled"
    filter {}
    expiration {
      days = 365
    }
    noncurrent_version_expiration {
      noncurrent_days = 30
    }
  }
}
