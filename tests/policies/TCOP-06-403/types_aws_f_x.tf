resource "aws_sqs_queue" "named" {
  name = "named"
  policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "sqs:SendMessage", Resource = "*" }]
  })
}

resource "aws_sns_topic_policy" "named" {
  arn = "arn:aws:sns:eu-west-2:123456789012:named"
  policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "sns:Publish", Resource = "*" }]
  })
}

resource "aws_glue_resource_policy" "named" {
  policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "glue:GetTable", Resource = "*" }]
  })
}

resource "aws_glue_resource_policy" "everybody" {
  policy = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [{ Effect = "Allow", Principal = "*", Action = "glue:GetTable", Resource = "*" }]
  })
}

resource "aws_kinesis_resource_policy" "named" {
  resource_arn = "arn:aws:kinesis:eu-west-2:123456789012:stream/named"
  policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "kinesis:PutRecord", Resource = "*" }]
  })
}

resource "aws_kinesis_resource_policy" "everybody" {
  resource_arn = "arn:aws:kinesis:eu-west-2:123456789012:stream/everybody"
  policy = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [{ Effect = "Allow", Principal = "*", Action = "kinesis:PutRecord", Resource = "*" }]
  })
}

resource "aws_opensearch_domain_policy" "named" {
  domain_name = "named"
  access_policies = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "es:ESHttpGet", Resource = "*" }]
  })
}

resource "aws_ses_identity_policy" "named" {
  identity = "named.example.gov.uk"
  name     = "named"
  policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "ses:SendEmail", Resource = "*" }]
  })
}

resource "aws_ses_identity_policy" "everybody" {
  identity = "everybody.example.gov.uk"
  name     = "everybody"
  policy = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [{ Effect = "Allow", Principal = "*", Action = "ses:SendEmail", Resource = "*" }]
  })
}

resource "aws_sesv2_email_identity_policy" "named" {
  email_identity = "named.example.gov.uk"
  policy_name    = "named"
  policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "ses:SendEmail", Resource = "*" }]
  })
}

resource "aws_sesv2_email_identity_policy" "everybody" {
  email_identity = "everybody.example.gov.uk"
  policy_name    = "everybody"
  policy = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [{ Effect = "Allow", Principal = "*", Action = "ses:SendEmail", Resource = "*" }]
  })
}

resource "aws_schemas_registry_policy" "named" {
  registry_name = "named"
  policy = jsonencode({ # expect: TCOP-06-403 pass
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "schemas:DescribeSchema", Resource = "*" }]
  })
}

resource "aws_schemas_registry_policy" "everybody" {
  registry_name = "everybody"
  policy = jsonencode({ # expect: TCOP-06-403 fail
    Statement = [{ Effect = "Allow", Principal = "*", Action = "schemas:DescribeSchema", Resource = "*" }]
  })
}

resource "aws_lambda_layer_version_permission" "named" {
  layer_name     = "named"
  version_number = 1
  statement_id   = "named"
  action         = "lambda:GetLayerVersion"
  principal      = "111122223333" # expect: TCOP-06-403 pass
}
