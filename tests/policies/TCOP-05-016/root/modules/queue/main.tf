variable "owner" {
  type = string
}

# arn:aws:iam::111122223333:root in a comment is none.
resource "aws_sqs_queue_policy" "queue" {
  queue_url = "jobs"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = "sqs:SendMessage"
        Resource  = "*"
        Principal = { AWS = "arn:aws:iam::${var.owner}:root" }
      },
      {
        Effect    = "Allow"
        Action    = "sqs:SendMessage"
        Resource  = "*"
        Principal = { AWS = "arn:aws:iam::111122223333:role/sender" } # expect: TCOP-05-016 fail
      },
      {
        Effect    = "Allow"
        Action    = "sqs:SendMessage"
        Resource  = "*"
        Principal = { AWS = "arn:aws:iam::652711504416:root" } # expect: TCOP-05-016 pass
      },
    ]
  })
}

locals {
  insights = "arn:aws:lambda:eu-west-2:580247275435:layer:LambdaInsightsExtension:38"
}
