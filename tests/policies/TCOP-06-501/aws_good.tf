# Not one of these is a secret.
locals {
  secret_names = ["orders/db", "orders/api-key-2024-v1"]
  password_settings = {
    db_password_secret_arn = "arn:aws:secretsmanager:eu-west-2:123456789012:secret:orders-AbCdEf"
    password_min_length    = "12characters"
    token_ttl              = "3600seconds"
    ssm_path_db_password   = "/orders/db/password"
  }
  db_password = "CHANGE_ME_PLEASE" # expect: TCOP-06-501 pass
}

variable "db_password" {
  default = ""
}

variable "kms_key" {
  default = "1234abcd-12ab-34cd-56ef-1234567890ab"
}

provider "aws" { # expect: TCOP-06-501 pass
  region     = "eu-west-2"
  access_key = "mock_access_key"
  secret_key = "mock_secret_key"
  endpoints {
    s3 = "http://localhost:4566"
  }
}

resource "aws_lambda_function" "orders" { # expect: TCOP-06-501 pass
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/orders"
  environment {
    variables = {
      DB_PASSWORD_ARN  = aws_secretsmanager_secret.db.arn
      DB_SECRET        = aws_secretsmanager_secret.db.name
      DB_PASSWORD      = "{{resolve:secretsmanager:orders:SecretString:password}}"
      TOKEN_ISSUER     = "https://login.example.gov.uk/oauth2/token"
      SECRET_ROTATION  = "enabled-30-days"
      IMAGE_DIGEST     = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
      EXAMPLE_KEY_ID   = "AKIAIOSFODNN7EXAMPLE"
      DATABASE_URL     = "postgres://orders:$${DB_PASSWORD}@db.internal/orders"
      HTTP_TOKENS      = "required-v2"
      UPLOAD_PUBLIC_KEY = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEx9"
    }
  }
}

resource "aws_secretsmanager_secret" "db" {
  name = "orders-db"
}

data "aws_secretsmanager_secret_version" "db" {
  secret_id = aws_secretsmanager_secret.db.id
}

# Read from the store of secrets.
resource "aws_lambda_function" "from_store" { # expect: TCOP-06-501 pass
  function_name = "from-store"
  role          = "arn:aws:iam::123456789012:role/orders"
  environment {
    variables = { DB_PASSWORD = data.aws_secretsmanager_secret_version.db.secret_string }
  }
}

resource "aws_instance" "web" { # expect: TCOP-06-501 pass
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  user_data     = <<-EOT
    #!/bin/bash
    PASSWORD=$(aws secretsmanager get-secret-value --secret-id orders --query SecretString --output text)
    TOKEN=`curl -X PUT http://169.254.169.254/latest/api/token`
    mysql --password="$PASSWORD" --host=${aws_db_instance.orders.address}
    $Password = ConvertTo-SecureString "$${admin_password}" -AsPlainText -Force
    password = os.environ.get("DB_PASSWORD")
  EOT
}

resource "aws_db_instance" "orders" {}

resource "aws_ecs_task_definition" "orders" { # expect: TCOP-06-501 pass
  family = "orders"
  container_definitions = jsonencode([{
    name        = "orders"
    image       = "orders:1"
    environment = [{ name = "STAGE", value = "prod" }]
    secrets     = [{ name = "DB_PASSWORD", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

resource "aws_ssm_parameter" "kept" {
  name  = "/orders/db/password"
  type  = "SecureString"
  value = "filled-in-later-9x8y"
}

# Somebody fills it in by hand.
resource "aws_ssm_parameter" "later" { # expect: TCOP-06-501 pass
  name  = "/orders/api-token"
  type  = "String"
  value = "replace-me"
  lifecycle {
    ignore_changes = [value]
  }
}

resource "aws_codebuild_project" "orders" { # expect: TCOP-06-501 pass
  name         = "orders"
  service_role = "arn:aws:iam::123456789012:role/build"
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
    environment_variable {
      name  = "NPM_TOKEN"
      type  = "PARAMETER_STORE"
      value = "/orders/npm-token-2024abcdef"
    }
    environment_variable {
      name  = "STAGE"
      value = "prod"
    }
  }
  artifacts {
    type = "NO_ARTIFACTS"
  }
  source {
    type = "NO_SOURCE"
  }
}

output "admin_password" {
  value     = random_password.admin.result
  sensitive = true # expect: TCOP-06-501 pass
}

output "db_secret" {
  value = aws_secretsmanager_secret.db.arn
}

resource "random_password" "admin" {
  length = 24
}
