variable "policy" {
  type = string
}

resource "aws_s3_bucket" "refuses" {
  bucket = "refuses"
}

data "aws_iam_policy_document" "refuses" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.refuses.arn, "${aws_s3_bucket.refuses.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_policy" "refuses" {
  bucket = aws_s3_bucket.refuses.id
  policy = data.aws_iam_policy_document.refuses.json # expect: TCOP-06-203 pass
}

resource "aws_s3_bucket" "answers" { # expect: TCOP-06-203 fail
  bucket = "answers"
}

resource "aws_s3_bucket" "reads_only" {
  bucket = "reads-only"
}

resource "aws_s3_bucket_policy" "reads_only" {
  bucket = aws_s3_bucket.reads_only.id
  policy = jsonencode({ # expect: TCOP-06-203 fail
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket" "asked" {
  bucket = "asked"
}

resource "aws_s3_bucket_policy" "asked" {
  bucket = aws_s3_bucket.asked.id
  policy = var.policy # expect: TCOP-06-203 open
}

# What is closed to everybody answers nothing in clear text either.
resource "aws_s3_bucket" "closed" {
  bucket = "closed"
}

resource "aws_s3_bucket_policy" "closed" {
  bucket = aws_s3_bucket.closed.id
  policy = jsonencode({ # expect: TCOP-06-203 pass
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.closed.arn, "${aws_s3_bucket.closed.arn}/*"]
    }]
  })
}

# A condition that is not known may be about something else.
variable "when" {
  type = map(map(string))
}

resource "aws_s3_bucket" "sometimes" {
  bucket = "sometimes"
}

resource "aws_s3_bucket_policy" "sometimes" {
  bucket = aws_s3_bucket.sometimes.id
  policy = jsonencode({ # expect: TCOP-06-203 open
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.sometimes.arn, "${aws_s3_bucket.sometimes.arn}/*"]
      Condition = var.when
    }]
  })
}

# Some of the objects are not all of them.
resource "aws_s3_bucket" "partly" {
  bucket = "partly"
}

resource "aws_s3_bucket_policy" "partly" {
  bucket = aws_s3_bucket.partly.id
  policy = jsonencode({ # expect: TCOP-06-203 fail
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.partly.arn, "${aws_s3_bucket.partly.arn}/records/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket" "partly_named" {
  bucket = "partly-named"
}

resource "aws_s3_bucket_policy" "partly_named" {
  bucket = aws_s3_bucket.partly_named.id
  policy = jsonencode({ # expect: TCOP-06-203 fail
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::partly-named", "arn:aws:s3:::partly-named/records/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
