variable "flow_logs" {
  type = bool
}

variable "traffic" {
  type = string
}

resource "aws_vpc" "perhaps" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "perhaps" {
  count                = var.flow_logs ? 1 : 0
  vpc_id               = aws_vpc.perhaps.id # expect: TCOP-06-706 open
  traffic_type         = "ALL"
  log_destination      = "arn:aws:s3:::central-flow-logs"
  log_destination_type = "s3"
}

resource "aws_vpc" "asked" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_flow_log" "asked" {
  vpc_id               = aws_vpc.asked.id # expect: TCOP-06-706 open
  traffic_type         = var.traffic
  log_destination      = "arn:aws:s3:::central-flow-logs"
  log_destination_type = "s3"
}

# a module that is not on disk takes the network
resource "aws_vpc" "given_away" { # expect: TCOP-06-706 open
  cidr_block = "10.2.0.0/16"
}

module "flow_logs" {
  source  = "example/flow-logs/aws"
  version = "1.0.0"
  vpc     = { id = aws_vpc.given_away.id }
}
