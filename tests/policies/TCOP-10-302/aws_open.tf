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
  dynamic "parameter" {
    for_each = var.parameters
    content { # expect: TCOP-10-302 open
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

variable "snapshot" {}

# the snapshot decides what engine it is
resource "aws_db_instance" "restored" { # expect: TCOP-10-302 open
  snapshot_identifier = var.snapshot
  tags                = { classification = "OFFICIAL-SENSITIVE" }
}

# may be a replica, which is not judged
resource "aws_db_instance" "perhaps_replica" { # expect: TCOP-10-302 open
  engine              = "mysql"
  replicate_source_db = var.snapshot
}

variable "streamed" {
  type = bool
}

resource "aws_rds_cluster" "perhaps_streamed" { # expect: TCOP-10-302 open
  engine = "aurora-postgresql"
}

resource "aws_rds_cluster_activity_stream" "perhaps" {
  count        = var.streamed ? 1 : 0
  resource_arn = aws_rds_cluster.perhaps_streamed.arn
  mode         = "async"
  kms_key_id   = "arn:aws:kms:eu-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
}
