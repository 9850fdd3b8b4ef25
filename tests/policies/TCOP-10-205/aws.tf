variable "days" {
  type = number
}

variable "compliance" {
  type = bool
}

resource "aws_s3_bucket" "people" {
  bucket = "people"
  tags   = { personal-data = "yes", retention-days = "365" }
}

resource "aws_s3_bucket_object_lock_configuration" "long" {
  bucket = aws_s3_bucket.people.id
  rule {
    default_retention {
      mode  = "COMPLIANCE"
      years = 7 # expect: TCOP-10-205 fail
    }
  }
}

resource "aws_s3_bucket_object_lock_configuration" "short" {
  bucket = "people"
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = "30" # expect: TCOP-10-205 pass
    }
  }
}

resource "aws_s3_bucket_object_lock_configuration" "governance" {
  bucket = aws_s3_bucket.people.bucket
  rule {
    default_retention {
      mode  = "GOVERNANCE" # expect: TCOP-10-205 pass
      years = 7
    }
  }
}

resource "aws_s3_bucket_object_lock_configuration" "asked" {
  bucket = aws_s3_bucket.people.id
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = var.days # expect: TCOP-10-205 open
    }
  }
}

resource "aws_s3_bucket_object_lock_configuration" "which" {
  bucket = aws_s3_bucket.people.id
  rule {
    default_retention {
      mode  = var.compliance ? "COMPLIANCE" : "GOVERNANCE" # expect: TCOP-10-205 open
      years = 7
    }
  }
}

resource "aws_s3_bucket_object_lock_configuration" "both_bad" {
  bucket = aws_s3_bucket.people.id
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = var.compliance ? 400 : 500 # expect: TCOP-10-205 fail
    }
  }
}

# No default: programs lock single objects.
resource "aws_s3_bucket_object_lock_configuration" "nothing" {
  bucket              = aws_s3_bucket.people.id
  object_lock_enabled = "Enabled"
}

resource "aws_s3_bucket_object_lock_configuration" "not_there" {
  count  = 0
  bucket = aws_s3_bucket.people.id
  rule {
    default_retention {
      mode  = "COMPLIANCE"
      years = 7
    }
  }
}

resource "aws_s3_bucket" "untold" {
  bucket = "untold"
}

resource "aws_s3_bucket_object_lock_configuration" "untold" {
  bucket = aws_s3_bucket.untold.id
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = 30 # expect: TCOP-10-205 open
    }
  }
}

resource "aws_s3_bucket_object_lock_configuration" "elsewhere" {
  bucket = "elsewhere"
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = 30 # expect: TCOP-10-205 open
    }
  }
}

resource "aws_s3_bucket" "no_period" {
  bucket = "no-period"
  tags   = { personal-data = "yes" }
}

resource "aws_s3_bucket_object_lock_configuration" "no_period" {
  bucket = aws_s3_bucket.no_period.id
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = 30 # expect: TCOP-10-205 open
    }
  }
}

resource "aws_s3_bucket" "permanent" {
  bucket = "permanent"
  tags   = { personal-data = "yes", retention = "permanent" } # expect: TCOP-10-205 pass
}

resource "aws_s3_bucket_object_lock_configuration" "permanent" {
  bucket = aws_s3_bucket.permanent.id
  rule {
    default_retention {
      mode  = "COMPLIANCE"
      years = 7
    }
  }
}

# A lock within the tag is no matter, whoever the data are about.
resource "aws_s3_bucket" "within" {
  bucket = "within"
  tags   = { retention-days = "365" }
}

resource "aws_s3_bucket_object_lock_configuration" "within" {
  bucket = aws_s3_bucket.within.id
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = 30 # expect: TCOP-10-205 pass
    }
  }
}

resource "aws_s3_bucket" "no_people" {
  bucket = "no-people"
  tags   = { personal-data = "no", retention-days = "30" }
}

resource "aws_s3_bucket_object_lock_configuration" "no_people" {
  bucket = aws_s3_bucket.no_people.id
  rule {
    default_retention {
      mode  = "COMPLIANCE"
      years = 7
    }
  }
}

resource "aws_s3_bucket" "trail" {
  bucket = "trail"
  tags   = { personal-data = "yes", retention-days = "30" }
}

resource "aws_cloudtrail" "all" {
  name           = "all"
  s3_bucket_name = aws_s3_bucket.trail.id
}

resource "aws_s3_bucket_object_lock_configuration" "trail" {
  bucket = aws_s3_bucket.trail.id
  rule {
    default_retention {
      mode  = "COMPLIANCE"
      years = 7
    }
  }
}

resource "aws_s3_bucket" "logs" {
  bucket = "access-logs"
}

resource "aws_s3_bucket_object_lock_configuration" "logs" {
  bucket = aws_s3_bucket.logs.id
  rule {
    default_retention {
      mode  = "COMPLIANCE"
      years = 7
    }
  }
}

# A name is no excuse where tags speak.
resource "aws_s3_bucket" "named_logs" {
  bucket = "people-logs"
  tags   = { personal-data = "yes", retention-days = "30" }
}

resource "aws_s3_bucket_object_lock_configuration" "named_logs" {
  bucket = aws_s3_bucket.named_logs.id
  rule {
    default_retention {
      mode  = "COMPLIANCE"
      years = 7 # expect: TCOP-10-205 fail
    }
  }
}

# As provider version 3 had it.
resource "aws_s3_bucket" "inline" {
  bucket = "inline"
  tags   = { personal-data = "yes", retention-days = "30" }
  object_lock_configuration {
    object_lock_enabled = "Enabled"
    rule {
      default_retention {
        mode = "COMPLIANCE"
        days = 365 # expect: TCOP-10-205 fail
      }
    }
  }
}

# A balancer's log of access is no audit trail, and tags speak.
resource "aws_s3_bucket" "balancer" {
  bucket = "balancer"
  tags   = { personal-data = "yes", retention-days = "30" }
}

resource "aws_lb" "front" {
  name = "front"
  access_logs {
    bucket  = aws_s3_bucket.balancer.bucket
    enabled = true
  }
}

resource "aws_s3_bucket_object_lock_configuration" "balancer" {
  bucket = aws_s3_bucket.balancer.id
  rule {
    default_retention {
      mode  = "COMPLIANCE"
      years = 1 # expect: TCOP-10-205 fail
    }
  }
}

# Perhaps a trail writes to it: tags say nothing, and neither do we.
resource "aws_s3_bucket" "perhaps" {
  bucket = "perhaps"
}

resource "aws_cloudtrail" "perhaps" {
  count          = var.compliance ? 1 : 0
  name           = "perhaps"
  s3_bucket_name = aws_s3_bucket.perhaps.id
}

resource "aws_s3_bucket_object_lock_configuration" "perhaps" {
  bucket = aws_s3_bucket.perhaps.id
  rule {
    default_retention {
      mode  = "COMPLIANCE"
      years = 1
    }
  }
}
