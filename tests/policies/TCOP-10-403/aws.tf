variable "status" {
  type = string
}

resource "aws_s3_bucket" "evidence" { # expect: TCOP-10-403 fail
  bucket = "evidence"
  tags   = { classification = "OFFICIAL" }
}

resource "aws_s3_bucket" "kept" {
  bucket = "applications"
}

resource "aws_s3_bucket_versioning" "kept" {
  bucket = aws_s3_bucket.kept.id

  versioning_configuration {
    status = "Enabled" # expect: TCOP-10-403 pass
  }
}

resource "aws_s3_bucket" "suspended" {
  bucket = "decisions"
}

resource "aws_s3_bucket_versioning" "suspended" {
  bucket = aws_s3_bucket.suspended.id

  versioning_configuration {
    status = "Suspended" # expect: TCOP-10-403 fail
  }
}

resource "aws_s3_bucket" "asked" {
  bucket = "letters"
}

resource "aws_s3_bucket_versioning" "asked" {
  bucket = aws_s3_bucket.asked.id

  versioning_configuration {
    status = var.status # expect: TCOP-10-403 open
  }
}

# What is made elsewhere needs no versions.
resource "aws_s3_bucket" "access_logs" {
  bucket = "evidence-access-logs"
}

resource "aws_s3_bucket" "uploads" {
  bucket = "uploads"
  tags   = { durability = "transient" }
}
