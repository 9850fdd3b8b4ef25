resource "aws_vpc" "silent" { # expect: TCOP-06-706 fail
  cidr_block = "10.0.0.0/16"
}

# accepted traffic alone does not show what was tried
resource "aws_vpc" "accepted_only" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_flow_log" "accepted" {
  vpc_id          = aws_vpc.accepted_only.id # expect: TCOP-06-706 fail
  traffic_type    = "ACCEPT"
  log_destination = "arn:aws:s3:::central-flow-logs"
  log_destination_type = "s3"
}

# one of two subnets is recorded
resource "aws_vpc" "half" { # expect: TCOP-06-706 fail
  cidr_block = "10.2.0.0/16"
}

resource "aws_subnet" "half" {
  count      = 2
  vpc_id     = aws_vpc.half.id
  cidr_block = cidrsubnet(aws_vpc.half.cidr_block, 4, count.index)
}

resource "aws_flow_log" "first" {
  subnet_id       = aws_subnet.half[0].id
  traffic_type    = "ALL"
  log_destination = "arn:aws:s3:::central-flow-logs"
  log_destination_type = "s3"
}

# switched off by count
resource "aws_vpc" "off" { # expect: TCOP-06-706 fail
  cidr_block = "10.3.0.0/16"
}

resource "aws_flow_log" "off" {
  count           = 0
  vpc_id          = aws_vpc.off.id
  traffic_type    = "ALL"
  log_destination = "arn:aws:s3:::central-flow-logs"
  log_destination_type = "s3"
}
