variable "retention" {
  type = number
}

variable "environment" {
  type = string
}

resource "aws_cloudwatch_log_group" "asked" {
  name              = "asked"
  retention_in_days = var.retention # expect: TCOP-10-202 open
}

# too short for production, and nothing says whether this is
resource "aws_cloudwatch_log_group" "short" {
  name              = "short"
  retention_in_days = 14 # expect: TCOP-10-202 open
}

resource "aws_cloudwatch_log_group" "by_environment" {
  name              = "by-environment"
  retention_in_days = 14 # expect: TCOP-10-202 open
  tags              = { environment = var.environment }
}

resource "aws_cloudwatch_log_group" "mixed" {
  name              = "mixed"
  retention_in_days = var.environment == "prod" ? 365 : 0 # expect: TCOP-10-202 open
}
