provider "aws" {
  region = "eu-west-2"
}

variable "engine" {}
variable "exports" {
  type = list(string)
}
variable "parameters" {
  type = list(object({ name = string, value = string }))
}

resource "aws_db_instance" "engine_asked" {
  engine                          = var.engine # expect: TCOP-10-302 open
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_db_instance" "group_of_elsewhere" {
  engine                          = "postgres"
  parameter_group_name            = "orders-of-another-root" # expect: TCOP-10-302 open
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_db_instance" "exports_asked" {
  engine                          = "oracle-ee"
  enabled_cloudwatch_logs_exports = var.exports # expect: TCOP-10-302 open
}

resource "aws_db_parameter_group" "asked" {
  name   = "asked"
  family = "postgres16"
  dynamic "parameter" { # expect: TCOP-10-302 open
    for_each = var.parameters
    content {
      name  = parameter.value.name
      value = parameter.value.value
    }
  }
}

resource "aws_db_instance" "parameters_asked" {
  engine                          = "postgres"
  parameter_group_name            = aws_db_parameter_group.asked.name
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

# the engine has no audit log to export
resource "aws_db_instance" "db2" { # expect: TCOP-10-302 open
  engine = "db2-se"
}
