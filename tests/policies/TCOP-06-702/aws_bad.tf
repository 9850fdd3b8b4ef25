resource "aws_cloudtrail" "silent" { # expect: TCOP-06-702 fail
  name           = "silent"
  s3_bucket_name = "central-trails"
}

resource "aws_cloudtrail" "off" {
  name                       = "off"
  s3_bucket_name             = "central-trails"
  enable_log_file_validation = "false" # expect: TCOP-06-702 fail
  kms_key_id                 = "arn:aws:kms:eu-west-2:123456789012:key/5d3b2c1a-0000-4000-8000-000000000000"
}

# validated, but without a key of one's own
resource "aws_cloudtrail" "no_key" { # expect: TCOP-06-702 fail
  name                       = "no-key"
  s3_bucket_name             = aws_s3_bucket.half_blocked.id
  enable_log_file_validation = true
}

resource "aws_s3_bucket" "half_blocked" {
  bucket = "half-blocked"
}

resource "aws_s3_bucket_public_access_block" "half_blocked" {
  bucket              = aws_s3_bucket.half_blocked.id
  block_public_acls   = true
  block_public_policy = true
  ignore_public_acls  = false # expect: TCOP-06-702 fail
}

# private, but nothing keeps an overwritten record
resource "aws_s3_bucket" "unversioned" { # expect: TCOP-06-702 fail
  bucket = "unversioned"
}

resource "aws_s3_bucket_public_access_block" "unversioned" {
  bucket                  = aws_s3_bucket.unversioned.bucket
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_cloudtrail" "by_name" { # expect: TCOP-06-702 fail
  name           = "by-name"
  s3_bucket_name = "unversioned"
}

# versions alone can be deleted too
resource "aws_s3_bucket" "balancer" {
  bucket = "balancer-logs"
}

resource "aws_s3_bucket_public_access_block" "balancer" {
  bucket                  = aws_s3_bucket.balancer.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_versioning" "balancer" {
  bucket = aws_s3_bucket.balancer.id
  versioning_configuration {
    status     = "Enabled"
    mfa_delete = "Disabled" # expect: TCOP-06-702 fail
  }
}

resource "aws_lb" "service" {
  name = "service"
  access_logs {
    bucket  = aws_s3_bucket.balancer.id
    enabled = true
  }
}

# no public access block, and a policy that lets everybody read
resource "aws_s3_bucket" "public" {
  bucket = "public-trail"
}

resource "aws_s3_bucket_policy" "public" {
  bucket = aws_s3_bucket.public.id
  policy = jsonencode({ # expect: TCOP-06-702 fail
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "${aws_s3_bucket.public.arn}/*" }]
  })
}

resource "aws_flow_log" "public" {
  vpc_id               = "vpc-0123456789abcdef0"
  traffic_type         = "ALL"
  log_destination      = aws_s3_bucket.public.arn
  log_destination_type = "s3"
}
