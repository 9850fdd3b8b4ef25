resource "aws_vpc" "recorded" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "recorded" {
  vpc_id               = aws_vpc.recorded.id # expect: TCOP-06-706 pass
  traffic_type         = "ALL"
  log_destination      = "arn:aws:s3:::central-flow-logs"
  log_destination_type = "s3"
}
