variable "runtime" {
  type = string
}

resource "aws_lambda_function" "ended" {
  runtime = "python3.8" # expect: TCOP-06-802 fail
}

resource "aws_lambda_function" "current" {
  runtime = "python3.13" # expect: TCOP-06-802 pass
}

resource "aws_lambda_function" "either" {
  runtime = var.runtime == "x" ? "python3.13" : "nodejs22.x" # expect: TCOP-06-802 pass
}

resource "aws_lambda_function" "asked" {
  runtime = var.runtime # expect: TCOP-06-802 open
}

resource "aws_lambda_function" "image" {
  package_type = "Image"
}

resource "aws_lambda_function" "unlisted" {
  runtime = "cobol85" # expect: TCOP-06-802 open
}

resource "aws_db_instance" "paid_support" {
  engine         = "mysql"
  engine_version = "8.0" # expect: TCOP-06-802 fail
}

resource "aws_db_instance" "current" {
  engine         = "postgres"
  engine_version = "17.2" # expect: TCOP-06-802 pass
}

resource "aws_rds_cluster" "aurora" {
  engine         = "aurora-postgresql"
  engine_version = "11.9" # expect: TCOP-06-802 fail
}
