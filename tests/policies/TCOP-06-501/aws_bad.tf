locals {
  settings = {
    db_password = "tr0ub4dor&3-x" # expect: TCOP-06-501 fail
    db_host     = "db.internal"
  }
}

# The map's name tells what its members are.
locals {
  api_tokens = {
    prod = "b5f0c2a9e81d4f7a9c3e6d8b1a0f4e2c" # expect: TCOP-06-501 fail
  }
}

variable "api_token" { # the default is what is wrong
  default = "b5f0c2a9e81d4f7a9c3e6d8b1a0f4e2c" # expect: TCOP-06-501 fail
}

variable "db_password" {
  default   = "Winter-in-London" # expect: TCOP-06-501 fail
  sensitive = true
}

provider "aws" {
  region     = "eu-west-2"
  access_key = "AKIAZ7Q2M4X6P8R1T3VB" # expect: TCOP-06-501 fail
  secret_key = "kx8Jq2Lw9Zr4Tn6Vb1Yc3Hd5Fg7Ms0Pa+Uo/Ei2B"
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/orders"
  environment {
    variables = {
      STAGE       = "prod"
      DB_PASSWORD = local.settings.db_password # expect: TCOP-06-501 fail
    }
  }
}

resource "aws_lambda_function" "by_url" {
  function_name = "by-url"
  role          = "arn:aws:iam::123456789012:role/orders"
  environment {
    variables = {
      QUEUE = "amqps://orders:9fK2mQx7Lp@mq.internal:5671" # expect: TCOP-06-501 fail
    }
  }
}

resource "aws_instance" "web" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  user_data     = "export AWS_ACCESS_KEY_ID=AKIAZ7Q2M4X6P8R1T3VB\nstart web-${aws_sqs_queue.orders.id}\n" # expect: TCOP-06-501 fail
}

resource "aws_sqs_queue" "orders" {}

# Base64 hides nothing.
resource "aws_launch_template" "workers" {
  user_data = base64encode("MYSQL_PASSWORD='h8sK2-lq9Zp' start-${aws_sqs_queue.orders.id}\n") # expect: TCOP-06-501 fail
}

resource "aws_ecs_task_definition" "orders" {
  family = "orders"
  container_definitions = jsonencode([{ # expect: TCOP-06-501 fail
    name        = "orders"
    image       = "orders:1"
    environment = [{ name = "GITHUB_TOKEN", value = "ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8" }]
  }])
}

resource "aws_ssm_parameter" "password" {
  name  = "/orders/db/password"
  type  = "String"
  value = "h8sK2-lq9Zp" # expect: TCOP-06-501 fail
}

resource "aws_codebuild_project" "orders" {
  name         = "orders"
  service_role = "arn:aws:iam::123456789012:role/build"
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
    environment_variable {
      name  = "NPM_TOKEN"
      value = "npm_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8" # expect: TCOP-06-501 fail
    }
  }
  artifacts {
    type = "NO_ARTIFACTS"
  }
  source {
    type = "NO_SOURCE"
  }
}

resource "aws_glue_job" "orders" {
  name     = "orders"
  role_arn = "arn:aws:iam::123456789012:role/glue"
  command {
    script_location = "s3://scripts/orders.py"
  }
  default_arguments = {
    "--db-password" = "h8sK2-lq9Zp" # expect: TCOP-06-501 fail
  }
}

output "admin_password" {
  value = random_password.admin.result # expect: TCOP-06-501 fail
}

resource "random_password" "admin" {
  length = 24
}
