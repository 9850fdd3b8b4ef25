resource "aws_sqs_queue" "jobs" {
  name = "jobs"
}

data "aws_iam_policy_document" "open" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.jobs.arn]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "aws_sqs_queue_policy" "jobs" {
  queue_url = aws_sqs_queue.jobs.id
  policy    = data.aws_iam_policy_document.open.json # expect: TCOP-06-403 fail
}

# IfExists: whoever's request does not carry the key comes in.
locals {
  if_exists = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": {
        "Effect": "Allow",
        "Principal": {"AWS": "*"},
        "Action": "sqs:*",
        "Resource": "*",
        "Condition": {"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-1234567890"}}
      }
    }
  EOT
}

resource "aws_sqs_queue" "inline" {
  name   = "inline"
  policy = local.if_exists # expect: TCOP-06-403 fail
}

# A bare star among the values is no limit.
resource "aws_sns_topic" "alerts" {
  name = "alerts"
  policy = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "sns:Publish"
      Resource  = "*"
      Condition = { StringLike = { "aws:SourceAccount" = ["123456789012", "*"] } }
    }]
  })
}

# A negative operator narrows nothing in a statement that allows.
resource "aws_sns_topic_policy" "alerts" {
  arn = aws_sns_topic.alerts.arn
  policy = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = ["arn:aws:iam::123456789012:root", "*"] }
      Action    = "sns:Publish"
      Resource  = "*"
      Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-1234567890" } }
    }]
  })
}

# All but one.
resource "aws_secretsmanager_secret_policy" "key" {
  secret_arn = "arn:aws:secretsmanager:eu-west-2:123456789012:secret:key"
  policy = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [{
      Effect       = "Allow"
      NotPrincipal = { AWS = "arn:aws:iam::999999999999:root" }
      Action       = "secretsmanager:GetSecretValue"
      Resource     = "*"
    }]
  })
}

# A range that holds the whole internet.
resource "aws_ecr_repository_policy" "app" {
  repository = "app"
  policy = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "ecr:BatchGetImage"
      Condition = { IpAddress = { "aws:SourceIp" = ["10.0.0.0/8", "0.0.0.0/0"] } }
    }]
  })
}

# Everybody can make a role of this name in an account of their own.
resource "aws_iam_role" "any_account" {
  name = "any-account"
  assume_role_policy = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "*" }
      Condition = { ArnLike = { "aws:PrincipalArn" = "arn:aws:iam::*:role/deployer" } }
    }]
  })
}

# An agreed identifier is no proof of who calls.
resource "aws_iam_role" "external" {
  name = "external"
  assume_role_policy = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "*" }
      Condition = { StringEquals = { "sts:ExternalId" = "1234" } }
    }]
  })
}

resource "aws_lambda_permission" "anybody" {
  action        = "lambda:InvokeFunction"
  function_name = "f"
  principal     = "*" # expect: TCOP-06-403 fail
}

# Any bucket of any account may call it.
resource "aws_lambda_permission" "service" {
  action        = "lambda:InvokeFunction"
  function_name = "f"
  principal     = "s3.amazonaws.com" # expect: TCOP-06-403 fail
}

resource "aws_lambda_layer_version_permission" "layer" {
  layer_name     = "arn:aws:lambda:eu-west-2:123456789012:layer:l"
  version_number = 1
  statement_id   = "all"
  action         = "lambda:GetLayerVersion"
  principal      = "*" # expect: TCOP-06-403 fail
}

resource "aws_cloudwatch_event_permission" "bus" {
  principal    = "*" # expect: TCOP-06-403 fail
  statement_id = "all"
}

resource "aws_vpc_endpoint_service" "api" {
  acceptance_required        = false
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-2:123456789012:loadbalancer/net/api/0"]
  allowed_principals         = ["*"] # expect: TCOP-06-403 fail
}

# The service stands in another resource.
resource "aws_vpc_endpoint_service" "apart" {
  acceptance_required        = false
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:eu-west-2:123456789012:loadbalancer/net/apart/0"]
}

resource "aws_vpc_endpoint_service_allowed_principal" "all" {
  vpc_endpoint_service_id = aws_vpc_endpoint_service.apart.id
  principal_arn           = "*" # expect: TCOP-06-403 fail
}

resource "aws_opensearch_domain_policy" "search" {
  domain_name = "search"
  access_policies = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "es:*", Resource = "*" }]
  })
}

resource "aws_codeartifact_domain_permissions_policy" "packages" {
  domain = "packages"
  policy_document = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [{ Effect = "Allow", Principal = "*", Action = "codeartifact:*", Resource = "*" }]
  })
}

# Turned away are those outside the organisation, but from another action than the one allowed.
resource "aws_backup_vault_policy" "vault" {
  backup_vault_name = "vault"
  policy = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "backup:CopyIntoBackupVault", Resource = "*" },
      {
        Effect    = "Deny"
        Principal = "*"
        Action    = "backup:DeleteBackupVault"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-1234567890" } }
      },
    ]
  })
}
