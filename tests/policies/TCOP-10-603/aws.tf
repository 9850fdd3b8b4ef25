variable "tags" {
  type = map(string)
}

variable "control" {
  type = string
}

variable "is_server" {
  type = bool
}

variable "owner" {
  type = string
}

locals {
  everybody = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" }]
  })
}

resource "aws_s3_bucket" "declared" {
  bucket = "declared"
  tags   = { classification = "OPEN", owner = "statistics" } # expect: TCOP-10-603 pass
}

resource "aws_s3_bucket_policy" "declared" {
  bucket = aws_s3_bucket.declared.id
  policy = local.everybody
}

resource "aws_s3_bucket" "undeclared" {
  bucket = "undeclared"
}

resource "aws_s3_bucket_policy" "undeclared" {
  bucket = aws_s3_bucket.undeclared.id
  policy = local.everybody # expect: TCOP-10-603 fail
}

resource "aws_s3_bucket" "ownerless" {
  bucket = "ownerless"
  tags   = { classification = "open", owner = "TBC" } # expect: TCOP-10-603 fail
}

resource "aws_s3_bucket_policy" "ownerless" {
  bucket = aws_s3_bucket.ownerless.id
  policy = local.everybody
}

resource "aws_s3_bucket" "asked" {
  bucket = "asked"
  tags   = var.tags # expect: TCOP-10-603 open
}

resource "aws_s3_bucket_policy" "asked" {
  bucket = aws_s3_bucket.asked.id
  policy = local.everybody
}

resource "aws_s3_bucket" "whose" {
  bucket = "whose"
  tags   = { classification = "OPEN", owner = var.owner } # expect: TCOP-10-603 open
}

resource "aws_s3_bucket_policy" "whose" {
  bucket = aws_s3_bucket.whose.id
  policy = local.everybody
}

# A block makes the policy void.
resource "aws_s3_bucket" "blocked" {
  bucket = "blocked"
}

resource "aws_s3_bucket_policy" "blocked" {
  bucket = aws_s3_bucket.blocked.id
  policy = local.everybody
}

resource "aws_s3_bucket_public_access_block" "blocked" {
  bucket                  = aws_s3_bucket.blocked.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "private" {
  bucket = "private"
  acl    = "private"
}

resource "aws_s3_bucket" "by_list" {
  bucket = "by-list"
  acl    = "public-read" # expect: TCOP-10-603 fail
}

resource "aws_cloudfront_origin_access_control" "one" {
  name                              = "one"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_distribution" "controlled" {
  enabled = true
  origin {
    origin_id                = "bucket"
    domain_name              = aws_s3_bucket.private.bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.one.id # expect: TCOP-10-603 pass
  }
}

resource "aws_cloudfront_origin_access_identity" "older" {
}

resource "aws_cloudfront_distribution" "identity" {
  enabled = true
  origin {
    origin_id   = "bucket"
    domain_name = aws_s3_bucket.private.bucket_regional_domain_name
    s3_origin_config {
      origin_access_identity = aws_cloudfront_origin_access_identity.older.cloudfront_access_identity_path # expect: TCOP-10-603 pass
    }
  }
}

resource "aws_cloudfront_distribution" "unguarded" {
  enabled = true
  origin { # expect: TCOP-10-603 fail
    origin_id   = "bucket"
    domain_name = aws_s3_bucket.private.bucket_regional_domain_name
  }
}

resource "aws_cloudfront_distribution" "empty" {
  enabled = true
  origin {
    origin_id   = "server"
    domain_name = "www.example.org"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
  origin { # expect: TCOP-10-603 fail
    origin_id   = "bucket"
    domain_name = "private.s3.amazonaws.com"
    s3_origin_config {
      origin_access_identity = ""
    }
  }
}

resource "aws_cloudfront_distribution" "server" {
  enabled = true
  origin {
    origin_id   = "server"
    domain_name = "www.example.org"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
}

resource "aws_cloudfront_distribution" "asked" {
  enabled = true
  origin {
    origin_id                = "bucket"
    domain_name              = aws_s3_bucket.private.bucket_regional_domain_name
    origin_access_control_id = var.control # expect: TCOP-10-603 open
  }
}

resource "aws_cloudfront_distribution" "perhaps" {
  enabled = true
  origin {
    origin_id   = "either"
    domain_name = "www.example.org"
    dynamic "custom_origin_config" {
      for_each = var.is_server ? [1] : []
      content { # expect: TCOP-10-603 open
        http_port              = 80
        https_port             = 443
        origin_protocol_policy = "https-only"
        origin_ssl_protocols   = ["TLSv1.2"]
      }
    }
  }
}
