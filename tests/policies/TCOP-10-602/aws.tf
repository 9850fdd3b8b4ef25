variable "callers" {
  type = string
}

resource "aws_s3_bucket" "public" {
  bucket = "public"
}

resource "aws_s3_bucket_policy" "public" {
  bucket = aws_s3_bucket.public.id
  policy = jsonencode({ # expect: TCOP-10-602 fail
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "${aws_s3_bucket.public.arn}/*" }]
  })
}

resource "aws_s3_bucket_policy" "distribution" {
  bucket = aws_s3_bucket.public.id
  policy = jsonencode({ # expect: TCOP-10-602 pass
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "cloudfront.amazonaws.com" }
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.public.arn}/*"
    }]
  })
}

resource "aws_s3_bucket_policy" "organisation" {
  bucket = aws_s3_bucket.public.id
  policy = jsonencode({ # expect: TCOP-10-602 pass
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-abcdefghij" } }
    }]
  })
}

# A refusal is for everybody by its nature.
resource "aws_s3_bucket_policy" "refusal" {
  bucket = aws_s3_bucket.public.id
  policy = jsonencode({ # expect: TCOP-10-602 pass
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "asked" {
  bucket = aws_s3_bucket.public.id
  policy = jsonencode({ # expect: TCOP-10-602 open
    Statement = [{ Effect = "Allow", Principal = { AWS = var.callers }, Action = "s3:GetObject", Resource = "*" }]
  })
}

resource "aws_s3_bucket_acl" "public" {
  bucket = aws_s3_bucket.public.id
  acl    = "public-read" # expect: TCOP-10-602 fail
}

resource "aws_s3_bucket_acl" "private" {
  bucket = aws_s3_bucket.public.id
  acl    = "private" # expect: TCOP-10-602 pass
}

resource "aws_s3_bucket" "open" {
  bucket = "register"
  tags   = { classification = "OPEN" } # expect: TCOP-10-602 pass
}

resource "aws_s3_bucket_policy" "open" {
  bucket = aws_s3_bucket.open.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { AWS = ["*"] }, Action = "s3:GetObject", Resource = "*" }]
  })
}
