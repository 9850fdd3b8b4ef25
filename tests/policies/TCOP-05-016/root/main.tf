variable "region" {
  type = string
}

provider "aws" {
  region = var.region # expect: TCOP-05-016 pass
}

provider "aws" {
  alias  = "global"
  region = "us-east-1"
}

provider "aws" { # expect: TCOP-05-016 open
  alias = "environment"
}

# A root may say which account it is for.
resource "aws_iam_policy" "own" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "sqs:SendMessage"
      Resource = "arn:aws:sqs:eu-west-2:111122223333:jobs"
    }]
  })
}

module "queue" {
  source = "./modules/queue"
  owner  = "444455556666"
}

module "again" {
  source = "./modules/queue"
  owner  = "777788889999"
}
