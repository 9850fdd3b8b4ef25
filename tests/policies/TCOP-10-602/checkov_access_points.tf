locals {
  everybody = jsonencode({
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" }]
  })
}

resource "aws_s3_access_point" "blocked" {
  bucket = "records"
  name   = "blocked"
  policy = local.everybody # expect: TCOP-10-602 fail
}

resource "aws_s3_access_point" "open" {
  bucket = "records"
  name   = "open"
  policy = local.everybody # expect: TCOP-10-602 fail
  public_access_block_configuration {
    restrict_public_buckets = false
  }
}

resource "aws_s3_access_point" "inside" {
  bucket = "records"
  name   = "inside"
  policy = local.everybody # expect: TCOP-10-602 pass
  vpc_configuration {
    vpc_id = "vpc-0123456789abcdef0"
  }
}

resource "aws_s3_access_point" "named" {
  bucket = "records"
  name   = "named"
  policy = jsonencode({ # expect: TCOP-10-602 pass
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:role/clerk" }
      Action    = "s3:GetObject"
      Resource  = "*"
    }]
  })
}

resource "aws_s3_access_point" "silent" {
  bucket = "records"
  name   = "silent"
}
