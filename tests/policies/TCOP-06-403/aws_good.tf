variable "bucket_arn" {}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

# No policy of its own: the account itself, and no result.
resource "aws_sqs_queue" "jobs" {
  name = "jobs"
}

# A star with a condition that names the source is how services are let in.
data "aws_iam_policy_document" "bucket" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.jobs.arn]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "ArnEquals"
      variable = "AWS:SourceArn"
      values   = [aws_sns_topic.alerts.arn]
    }
  }
}

resource "aws_sqs_queue_policy" "jobs" {
  queue_url = aws_sqs_queue.jobs.id
  policy    = data.aws_iam_policy_document.bucket.json # expect: TCOP-06-403 pass
}

# The policy that SNS itself writes; StringEquals takes no wildcard, so any value narrows.
resource "aws_sns_topic" "alerts" {
  name = "alerts"
  policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = ["SNS:Publish"]
      Resource  = "*"
      Condition = { StringEquals = { "AWS:SourceOwner" = data.aws_caller_identity.current.account_id } }
    }]
  })
}

# A perimeter: whoever is outside the organisation and no service of AWS is turned away from everything.
resource "aws_backup_vault_policy" "vault" {
  backup_vault_name = "vault"
  policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "backup:CopyIntoBackupVault", Resource = "*" },
      {
        Effect    = "Deny"
        Principal = "*"
        Action    = "backup:*"
        Resource  = "*"
        Condition = {
          StringNotEqualsIfExists = { "aws:PrincipalOrgID" = "o-1234567890" }
          BoolIfExists            = { "aws:PrincipalIsAWSService" = "false" }
        }
      },
    ]
  })
}

# Statements that deny are no finding.
resource "aws_secretsmanager_secret_policy" "key" {
  secret_arn = "arn:aws:secretsmanager:eu-west-2:123456789012:secret:key"
  policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "secretsmanager:DeleteSecret"
      Resource  = "*"
    }]
  })
}

resource "aws_efs_file_system_policy" "mounted" {
  file_system_id = "fs-0123456789abcdef0"
  policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "elasticfilesystem:ClientMount"
      Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
    }]
  })
}

resource "aws_iam_role" "service" {
  name = "service"
  assume_role_policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } },
      { Effect = "Allow", Action = "sts:AssumeRoleWithSAML", Principal = { Federated = "arn:aws:iam::1:saml-provider/d" } },
    ]
  })
}

# The role's own account, by whatever way.
resource "aws_iam_role" "own" {
  name = "own"
  assume_role_policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{
      Effect = "Allow"
      Action = "sts:AssumeRole"
      Principal = {
        AWS = [
          "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:root",
          data.aws_caller_identity.current.account_id,
          aws_iam_role.service.arn,
        ]
      }
    }]
  })
}

provider "aws" {
  alias               = "held"
  region              = "eu-west-2"
  allowed_account_ids = ["123456789012"]
}

resource "aws_iam_role" "held" {
  provider = aws.held
  name     = "held"
  assume_role_policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::123456789012:root" } }]
  })
}

resource "aws_iam_role" "organisation" {
  name = "organisation"
  assume_role_policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "*" }
      Condition = {
        StringEquals = { "aws:PrincipalOrgID" = "o-1234567890" }
        ArnLike      = { "aws:PrincipalArn" = "arn:aws:iam::*:role/deployer" }
      }
    }]
  })
}

resource "aws_lambda_permission" "bucket" {
  action        = "lambda:InvokeFunction"
  function_name = "f"
  principal     = "s3.amazonaws.com" # expect: TCOP-06-403 pass
  source_arn    = aws_sns_topic.alerts.arn
}

resource "aws_lambda_permission" "organisation" {
  action           = "lambda:InvokeFunction"
  function_name    = "f"
  principal        = "*" # expect: TCOP-06-403 pass
  principal_org_id = "o-1234567890"
}

# A function URL without authentication is judged with the URL.
resource "aws_lambda_permission" "url" {
  action                 = "lambda:InvokeFunctionUrl"
  function_name          = "f"
  principal              = "*"
  function_url_auth_type = "NONE"
}

resource "aws_cloudwatch_event_permission" "bus" {
  principal    = "*" # expect: TCOP-06-403 pass
  statement_id = "organisation"
  condition {
    key   = "aws:PrincipalOrgID"
    type  = "StringEquals"
    value = "o-1234567890"
  }
}

resource "aws_vpc_endpoint_service" "accepted" {
  acceptance_required        = true
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-2:123456789012:loadbalancer/net/api/0"]
  allowed_principals         = ["*"] # expect: TCOP-06-403 pass
}

resource "aws_lambda_permission" "account" {
  action        = "lambda:InvokeFunction"
  function_name = "f"
  principal     = data.aws_caller_identity.current.account_id # expect: TCOP-06-403 pass
}

# A source of which a part is known is set; and the service that copies functions to the edge takes none.
resource "aws_apigatewayv2_api" "api" {
  name          = "api"
  protocol_type = "HTTP"
}

resource "aws_lambda_permission" "api" {
  action        = "lambda:InvokeFunction"
  function_name = "f"
  principal     = "apigateway.amazonaws.com" # expect: TCOP-06-403 pass
  source_arn    = "${aws_apigatewayv2_api.api.execution_arn}/*/*"
}

resource "aws_lambda_permission" "replicator" {
  action        = "lambda:GetFunction"
  function_name = "f"
  principal     = "replicator.lambda.amazonaws.com" # expect: TCOP-06-403 pass
}
