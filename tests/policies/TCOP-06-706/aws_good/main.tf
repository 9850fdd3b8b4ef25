locals {
  ranges = { blue = "10.0.0.0/16", green = "10.1.0.0/16" }
}

module "network" {
  source = "./network"
  cidr   = "10.9.0.0/16"
}

# the flow log stands in another module than its network
resource "aws_flow_log" "of_module" {
  vpc_id               = module.network.id # expect: TCOP-06-706 pass
  traffic_type         = "ALL"
  log_destination      = "arn:aws:s3:::central-flow-logs"
  log_destination_type = "s3"
}

resource "aws_vpc" "each" {
  for_each   = local.ranges
  cidr_block = each.value
}

resource "aws_flow_log" "each" {
  for_each             = aws_vpc.each
  vpc_id               = each.value.id # expect: TCOP-06-706 pass, TCOP-06-706 pass
  traffic_type         = "REJECT"
  log_destination      = "arn:aws:s3:::central-flow-logs"
  log_destination_type = "s3"
}

resource "aws_vpc" "by_subnet" {
  cidr_block = "10.2.0.0/16"
}

resource "aws_subnet" "all" {
  count      = 2
  vpc_id     = aws_vpc.by_subnet.id
  cidr_block = cidrsubnet("10.2.0.0/16", 4, count.index)
}

resource "aws_flow_log" "all" {
  count                = 2
  subnet_id            = aws_subnet.all[count.index].id # expect: TCOP-06-706 pass
  traffic_type         = "ALL"
  log_destination      = "arn:aws:s3:::central-flow-logs"
  log_destination_type = "s3"
}
