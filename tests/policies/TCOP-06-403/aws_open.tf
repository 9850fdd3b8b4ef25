variable "callers" {}

variable "policy" {}

variable "narrow" {
  type = bool
}

data "aws_caller_identity" "other" {
  provider = aws.other
}

provider "aws" {
  alias  = "other"
  region = "eu-west-2"
}

resource "aws_sqs_queue_policy" "asked" {
  queue_url = "https://sqs.eu-west-2.amazonaws.com/123456789012/q"
  policy    = var.policy # expect: TCOP-06-403 open
}

resource "aws_sns_topic_policy" "callers" {
  arn = "arn:aws:sns:eu-west-2:123456789012:t"
  policy = jsonencode({ # expect: TCOP-06-403 open
    Statement = [{ Effect = "Allow", Principal = { AWS = var.callers }, Action = "sns:Publish", Resource = "*" }]
  })
}

# Whether the condition is there is not known.
data "aws_iam_policy_document" "maybe" {
  statement {
    actions   = ["sns:Publish"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    dynamic "condition" {
      for_each = var.narrow ? ["o-1234567890"] : []
      content {
        test     = "StringEquals"
        variable = "aws:PrincipalOrgID"
        values   = [condition.value]
      }
    }
  }
}

resource "aws_sns_topic_policy" "maybe" {
  arn    = "arn:aws:sns:eu-west-2:123456789012:t"
  policy = data.aws_iam_policy_document.maybe.json # expect: TCOP-06-403 open
}

# Another account, which may be one's own: the setting known-accounts would tell.
resource "aws_iam_role" "partner" {
  name = "partner"
  assume_role_policy = jsonencode({ # expect: TCOP-06-403 open
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::210987654321:root" }
      Condition = { StringEquals = { "sts:ExternalId" = "1234" } }
    }]
  })
}

# The account that another provider configuration signs in to.
resource "aws_iam_role" "other" {
  name = "other"
  assume_role_policy = jsonencode({ # expect: TCOP-06-403 open
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.other.account_id}:root" }
    }]
  })
}

# A value of StringLike that is not known may be a star.
resource "aws_sqs_queue" "like" {
  name = "like"
  policy = jsonencode({ # expect: TCOP-06-403 open
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "sqs:SendMessage"
      Resource  = "*"
      Condition = { StringLike = { "aws:PrincipalOrgID" = var.callers } }
    }]
  })
}

resource "aws_lambda_permission" "asked" {
  action        = "lambda:InvokeFunction"
  function_name = "f"
  principal     = var.callers # expect: TCOP-06-403 open
}
