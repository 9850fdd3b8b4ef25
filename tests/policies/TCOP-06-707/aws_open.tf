variable "log_bucket" {
  type    = string
  default = null
}

variable "logged" {
  type = bool
}

variable "kind" {
  type = string
}

resource "aws_lb" "asked" {
  name = "asked"
  access_logs {
    bucket  = "central-access-logs"
    enabled = var.logged # expect: TCOP-06-707 open
  }
}

resource "aws_lb" "perhaps" {
  name = "perhaps"
  dynamic "access_logs" {
    for_each = var.logged ? ["central-access-logs"] : []
    content {
      bucket  = access_logs.value
      enabled = true # expect: TCOP-06-707 open
    }
  }
}

resource "aws_lb" "any_kind" {
  name               = "any-kind"
  load_balancer_type = var.kind # expect: TCOP-06-707 open
}

resource "aws_wafv2_web_acl" "perhaps" {
  name  = "perhaps"
  scope = "REGIONAL"
}

resource "aws_wafv2_web_acl_logging_configuration" "perhaps" {
  count                   = var.logged ? 1 : 0
  resource_arn            = aws_wafv2_web_acl.perhaps.arn # expect: TCOP-06-707 open
  log_destination_configs = ["arn:aws:s3:::aws-waf-logs-central"]
}
