variable "days" {
  type = number
}

variable "rules" {
  type = list(string)
}

variable "tiers" {
  type = bool
}

resource "aws_s3_bucket" "moves" {
  bucket = "records"
}

resource "aws_s3_bucket_lifecycle_configuration" "moves" {
  bucket = aws_s3_bucket.moves.id
  rule { # expect: TCOP-10-702 pass
    id     = "archive"
    status = "Enabled"
    filter {}
    transition {
      days          = 30
      storage_class = "STANDARD_IA"
    }
    expiration {
      days = 2557
    }
  }
}

resource "aws_s3_bucket" "keeps" {
  bucket = "keeps"
}

resource "aws_s3_bucket_lifecycle_configuration" "keeps" {
  bucket = "keeps"
  rule { # expect: TCOP-10-702 fail
    id     = "end"
    status = "Enabled"
    expiration {
      days = "2557"
    }
  }
}

# Only what is left of uploads ends.
resource "aws_s3_bucket" "for_ever" {
}

resource "aws_s3_bucket_lifecycle_configuration" "for_ever" {
  bucket = aws_s3_bucket.for_ever.bucket
  rule { # expect: TCOP-10-702 fail
    id     = "uploads"
    status = "Enabled"
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket" "short" {
}

resource "aws_s3_bucket_lifecycle_configuration" "short" {
  bucket = aws_s3_bucket.short.id
  rule { # expect: TCOP-10-702 pass
    id     = "end"
    status = "Enabled"
    filter {
      prefix = ""
    }
    expiration {
      days = 90
    }
  }
}

# What stands outside of the prefix is not known.
resource "aws_s3_bucket" "some_short" {
}

resource "aws_s3_bucket_lifecycle_configuration" "some_short" {
  bucket = aws_s3_bucket.some_short.id
  rule { # expect: TCOP-10-702 open
    id     = "end"
    status = "Enabled"
    filter {
      prefix = "logs/"
    }
    expiration {
      days = 90
    }
  }
}

# The second prefix is kept for long.
resource "aws_s3_bucket" "some_long" {
}

resource "aws_s3_bucket_lifecycle_configuration" "some_long" {
  bucket = aws_s3_bucket.some_long.id
  rule { # expect: TCOP-10-702 fail
    id     = "logs"
    status = "Enabled"
    filter {
      prefix = "logs/"
    }
    expiration {
      days = 90
    }
  }
  rule {
    id     = "records"
    status = "Enabled"
    filter {
      prefix = "records/"
    }
    expiration {
      days = 2557
    }
  }
}

# The rule that moves is switched off.
resource "aws_s3_bucket" "off" {
}

resource "aws_s3_bucket_lifecycle_configuration" "off" {
  bucket = aws_s3_bucket.off.id
  rule {
    id     = "archive"
    status = "Disabled"
    transition {
      days          = 30
      storage_class = "GLACIER"
    }
  }
  rule { # expect: TCOP-10-702 fail
    id     = "end"
    status = "Enabled"
    expiration {
      days = 2557
    }
  }
}

resource "aws_s3_bucket" "all_off" {
}

resource "aws_s3_bucket_lifecycle_configuration" "all_off" {
  bucket = aws_s3_bucket.all_off.id
  rule {
    id     = "end"
    status = "Disabled"
    expiration {
      days = 2557
    }
  }
}

resource "aws_s3_bucket" "asked" {
}

resource "aws_s3_bucket_lifecycle_configuration" "asked" {
  bucket = aws_s3_bucket.asked.id
  rule { # expect: TCOP-10-702 open
    id     = "end"
    status = "Enabled"
    expiration {
      days = var.days
    }
  }
}

resource "aws_s3_bucket" "generated" {
}

resource "aws_s3_bucket_lifecycle_configuration" "generated" {
  bucket = aws_s3_bucket.generated.id
  dynamic "rule" {
    for_each = var.rules
    content { # expect: TCOP-10-702 open
      id     = rule.value
      status = "Enabled"
      transition {
        days          = 30
        storage_class = "GLACIER"
      }
    }
  }
}

resource "aws_s3_bucket" "intelligent" { # expect: TCOP-10-702 pass
}

resource "aws_s3_bucket_intelligent_tiering_configuration" "intelligent" {
  bucket = aws_s3_bucket.intelligent.id
  name   = "all"
  tiering {
    access_tier = "ARCHIVE_ACCESS"
    days        = 125
  }
}

resource "aws_s3_bucket" "perhaps" {
}

resource "aws_s3_bucket_lifecycle_configuration" "perhaps" {
  bucket = aws_s3_bucket.perhaps.id
  rule { # expect: TCOP-10-702 open
    id     = "end"
    status = "Enabled"
    expiration {
      days = 2557
    }
  }
}

resource "aws_s3_bucket_intelligent_tiering_configuration" "perhaps" {
  count  = var.tiers ? 1 : 0
  bucket = aws_s3_bucket.perhaps.id
  name   = "all"
}

# Inline, as older providers have it.
resource "aws_s3_bucket" "inline" {
  lifecycle_rule { # expect: TCOP-10-702 pass
    enabled = true
    transition {
      days          = 30
      storage_class = "GLACIER"
    }
  }
}

resource "aws_s3_bucket" "inline_long" {
  lifecycle_rule { # expect: TCOP-10-702 fail
    enabled = "true"
    expiration {
      days = 400
    }
  }
}

# Without rules, and one whose objects are read as long as the service lives.
resource "aws_s3_bucket" "silent" {
}

resource "aws_s3_bucket" "assets" {
  bucket = "static-assets"
  lifecycle_rule {
    enabled = true
    noncurrent_version_expiration {
      days = 30
    }
  }
}

resource "aws_efs_file_system" "moves" {
  lifecycle_policy {
    transition_to_primary_storage_class = "AFTER_1_ACCESS"
  }
  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS" # expect: TCOP-10-702 pass
  }
}

resource "aws_efs_file_system" "silent" { # expect: TCOP-10-702 fail
  encrypted = true
}

resource "aws_efs_file_system" "only_back" { # expect: TCOP-10-702 fail
  lifecycle_policy {
    transition_to_primary_storage_class = "AFTER_1_ACCESS"
  }
}
