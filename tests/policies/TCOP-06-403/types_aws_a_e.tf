locals {
  account = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Action    = "*"
      Resource  = "*"
    }]
  })
  everybody = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }] })
}

resource "aws_ecr_repository_policy" "named" {
  repository = "web"
  policy     = local.account # expect: TCOP-06-403 pass
}

resource "aws_ecr_registry_policy" "named" {
  policy = local.account # expect: TCOP-06-403 pass
}

resource "aws_ecr_registry_policy" "open" {
  policy = local.everybody # expect: TCOP-06-403 fail
}

resource "aws_cloudwatch_event_bus_policy" "named" {
  event_bus_name = "cases"
  policy         = local.account # expect: TCOP-06-403 pass
}

resource "aws_cloudwatch_event_bus_policy" "open" {
  event_bus_name = "cases"
  policy         = local.everybody # expect: TCOP-06-403 fail
}

resource "aws_efs_file_system_policy" "open" {
  file_system_id = "fs-0123456789abcdef0"
  policy         = local.everybody # expect: TCOP-06-403 fail
}

resource "aws_dynamodb_resource_policy" "named" {
  resource_arn = "arn:aws:dynamodb:eu-west-2:111122223333:table/cases"
  policy       = local.account # expect: TCOP-06-403 pass
}

resource "aws_dynamodb_resource_policy" "open" {
  resource_arn = "arn:aws:dynamodb:eu-west-2:111122223333:table/cases"
  policy       = local.everybody # expect: TCOP-06-403 fail
}

resource "aws_codeartifact_domain_permissions_policy" "named" {
  domain          = "cases"
  policy_document = local.account # expect: TCOP-06-403 pass
}

resource "aws_codeartifact_repository_permissions_policy" "named" {
  repository      = "web"
  domain          = "cases"
  policy_document = local.account # expect: TCOP-06-403 pass
}

resource "aws_codeartifact_repository_permissions_policy" "open" {
  repository      = "web"
  domain          = "cases"
  policy_document = local.everybody # expect: TCOP-06-403 fail
}

resource "aws_cloudwatch_log_resource_policy" "named" {
  policy_name     = "cases"
  policy_document = local.account # expect: TCOP-06-403 pass
}

resource "aws_cloudwatch_log_resource_policy" "open" {
  policy_name     = "cases"
  policy_document = local.everybody # expect: TCOP-06-403 fail
}

resource "aws_elasticsearch_domain_policy" "named" {
  domain_name     = "cases"
  access_policies = local.account # expect: TCOP-06-403 pass
}

resource "aws_elasticsearch_domain_policy" "open" {
  domain_name     = "cases"
  access_policies = local.everybody # expect: TCOP-06-403 fail
}
