resource "aws_iam_role" "admin" {
  name = "admin"
  assume_role_policy = jsonencode({ # expect: TCOP-06-303 fail
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::123456789012:user/alice" }
    }]
  })
}
