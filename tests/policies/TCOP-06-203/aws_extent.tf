# A Deny that leaves out the objects refuses nothing that matters; one that leaves out the bucket still lists in clear.
resource "aws_s3_bucket" "itself_only" {
  bucket = "itself-only"
}

resource "aws_s3_bucket_policy" "itself_only" {
  bucket = aws_s3_bucket.itself_only.id
  policy = jsonencode({ # expect: TCOP-06-203 fail
    Statement = [{
      Effect    = "Deny", Principal = "*", Action = "s3:*", Resource = aws_s3_bucket.itself_only.arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket" "objects_only" {
  bucket = "objects-only"
}

resource "aws_s3_bucket_policy" "objects_only" {
  bucket = aws_s3_bucket.objects_only.id
  policy = jsonencode({ # expect: TCOP-06-203 fail
    Statement = [{
      Effect    = "Deny", Principal = "*", Action = "s3:*", Resource = "${aws_s3_bucket.objects_only.arn}/*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket" "by_name" {
  bucket = "by-name"
}

resource "aws_s3_bucket_policy" "by_name" {
  bucket = aws_s3_bucket.by_name.id
  policy = jsonencode({ # expect: TCOP-06-203 pass
    Statement = [{
      Effect    = "Deny", Principal = "*", Action = "s3:*", Resource = ["arn:aws:s3:::by-name", "arn:aws:s3:::by-name/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

# Each half in a statement of its own.
resource "aws_s3_bucket" "halves" {
  bucket = "halves"
}

resource "aws_s3_bucket_policy" "halves" {
  bucket = aws_s3_bucket.halves.id
  policy = jsonencode({ # expect: TCOP-06-203 pass
    Statement = [for part in ["", "/*"] : {
      Effect    = "Deny", Principal = "*", Action = "s3:*", Resource = "${aws_s3_bucket.halves.arn}${part}"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
