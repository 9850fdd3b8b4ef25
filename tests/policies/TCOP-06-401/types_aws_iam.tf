data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "reader" {
  name               = "reader"
  assume_role_policy = data.aws_iam_policy_document.trust.json
  inline_policy {
    name = "read"
    policy = jsonencode({ # expect: TCOP-06-401 pass
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::records/*" }]
    })
  }
}

resource "aws_iam_user_policy" "reader" {
  user = "exporter"
  policy = jsonencode({ # expect: TCOP-06-401 pass
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::records/*" }]
  })
}

resource "aws_iam_user_policy_attachment" "reader" {
  user       = "exporter"
  policy_arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" # expect: TCOP-06-401 pass
}

resource "aws_iam_policy_attachment" "reader" {
  name       = "readers"
  groups     = ["clerks"]
  policy_arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" # expect: TCOP-06-401 pass
}
