data "aws_region" "current" {}

locals {
  subnets = merge([
    for tier, place in var.tiers : {
      for index, zone in var.zones : "${tier}-${zone}" => {
        tier = tier
        zone = "${data.aws_region.current.name}${zone}"
        cidr = cidrsubnet(var.cidr, 6, place * length(var.zones) + index)
      }
    }
  ]...)
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true
  enable_dns_support   = true
  tags                 = merge(var.tags, { Name = var.name })
}

resource "aws_subnet" "this" {
  for_each = local.subnets

  vpc_id                  = aws_vpc.this.id
  cidr_block              = each.value.cidr
  availability_zone       = each.value.zone
  map_public_ip_on_launch = each.value.tier == "public"
  tags                    = merge(var.tags, { Name = "${var.name}-${each.key}", tier = each.value.tier })
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
  tags   = var.tags
}

resource "aws_route_table" "this" {
  for_each = var.tiers

  vpc_id = aws_vpc.this.id
  tags   = merge(var.tags, { Name = "${var.name}-${each.key}" })

  dynamic "route" {
    for_each = each.key == "public" ? ["0.0.0.0/0"] : []

    content {
      cidr_block = route.value
      gateway_id = aws_internet_gateway.this.id
    }
  }
}

resource "aws_route_table_association" "this" {
  for_each = local.subnets

  subnet_id      = aws_subnet.this[each.key].id
  route_table_id = aws_route_table.this[each.value.tier].id
}

resource "aws_default_security_group" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_cloudwatch_log_group" "flow" {
  count = var.flow_logs.enabled ? 1 : 0

  name              = "/vpc/${var.name}/flow"
  retention_in_days = var.flow_logs.retention_days
  kms_key_id        = var.key_arn
  tags              = var.tags
}

resource "aws_iam_role" "flow" {
  count = var.flow_logs.enabled ? 1 : 0

  name = "${var.name}-flow-logs"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "vpc-flow-logs.amazonaws.com" }
    }]
  })
}

resource "aws_flow_log" "this" {
  count = var.flow_logs.enabled ? 1 : 0

  vpc_id          = aws_vpc.this.id
  traffic_type    = var.flow_logs.traffic
  log_destination = aws_cloudwatch_log_group.flow[0].arn
  iam_role_arn    = aws_iam_role.flow[0].arn
  tags            = var.tags
}
