resource "aws_s3_bucket" "records" {
  bucket = "records"
}

# Only sessions of one role, whose number names it for ever.
resource "aws_s3_bucket_policy" "sessions_of_a_role" {
  bucket = aws_s3_bucket.records.id
  policy = jsonencode({ # expect: TCOP-10-602 pass
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.records.arn}/*"
      Condition = { StringLike = { "aws:userid" = "AROAABCDEFGHIJKLMNOPQ:*" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "any_session" {
  bucket = aws_s3_bucket.records.id
  policy = jsonencode({ # expect: TCOP-10-602 fail
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.records.arn}/*"
      Condition = { StringLike = { "aws:userid" = "*" } }
    }]
  })
}

# All but one may read.
resource "aws_s3_bucket_policy" "all_but_one" {
  bucket = aws_s3_bucket.records.id
  policy = jsonencode({ # expect: TCOP-10-602 fail
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.records.arn}/*"
      Condition = { ArnNotEquals = { "aws:PrincipalArn" = "arn:aws:iam::123456789012:user/clerk" } }
    }]
  })
}

# Access is left to the access points of one account.
resource "aws_s3_bucket_policy" "access_points" {
  bucket = aws_s3_bucket.records.id
  policy = jsonencode({ # expect: TCOP-10-602 pass
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "*"
      Resource  = [aws_s3_bucket.records.arn, "${aws_s3_bucket.records.arn}/*"]
      Condition = { StringEquals = { "s3:DataAccessPointAccount" = "123456789012" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "one_access_point" {
  bucket = aws_s3_bucket.records.id
  policy = jsonencode({ # expect: TCOP-10-602 pass
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "*"
      Condition = { ArnLike = { "s3:DataAccessPointArn" = "arn:aws:s3:eu-west-2:123456789012:accesspoint/*" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "any_access_point" {
  bucket = aws_s3_bucket.records.id
  policy = jsonencode({ # expect: TCOP-10-602 fail
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "*"
      Condition = { ArnLike = { "s3:DataAccessPointArn" = "arn:aws:s3:eu-west-2:*:accesspoint/reports" } }
    }]
  })
}

# A policy beside a list, both in the bucket's own block.
resource "aws_s3_bucket" "list_and_policy" {
  bucket = "both"
  acl    = "public-read" # expect: TCOP-10-602 fail
  policy = jsonencode({
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

# The block makes lists void, not policies.
resource "aws_s3_bucket" "policy_beside_block" {
  bucket = "policy-beside-block"
  policy = jsonencode({ # expect: TCOP-10-602 fail
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" }]
  })
}

resource "aws_s3_bucket_public_access_block" "lists_only" {
  bucket             = aws_s3_bucket.policy_beside_block.id
  block_public_acls  = true
  ignore_public_acls = true
}
