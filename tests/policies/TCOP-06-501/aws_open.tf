variable "token" {}

variable "script" {}

variable "in_test" {
  type = bool
}

variable "definitions" {}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/orders"
  environment {
    variables = {
      STAGE     = "prod"
      API_TOKEN = var.token # expect: TCOP-06-501 open
    }
  }
}

resource "aws_lambda_function" "in_test" {
  function_name = "in-test"
  role          = "arn:aws:iam::123456789012:role/orders"
  environment {
    variables = {
      DB_PASSWORD = var.in_test ? "h8sK2-lq9Zp" : "" # expect: TCOP-06-501 open
    }
  }
}

resource "aws_instance" "web" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  user_data     = var.script # expect: TCOP-06-501 open
}

resource "aws_ecs_task_definition" "orders" { # expect: TCOP-06-501 open
  family                = "orders"
  container_definitions = var.definitions
}
