variable "mode" {
  type = string
}

variable "kind" {
  type = string
}

variable "strict" {
  type = bool
}

variable "made" {
  type = bool
}

resource "aws_lb" "silent" { # expect: TCOP-06-609 fail
  name = "silent"
}

resource "aws_lb" "keeps_headers" {
  load_balancer_type         = "application"
  drop_invalid_header_fields = false # expect: TCOP-06-609 fail
}

resource "aws_lb" "drops_headers" { # expect: TCOP-06-609 pass
  drop_invalid_header_fields = "true"
}

resource "aws_lb" "strictest" {
  drop_invalid_header_fields = true
  desync_mitigation_mode     = "strictest" # expect: TCOP-06-609 pass
}

resource "aws_lb" "counts" {
  drop_invalid_header_fields = true
  desync_mitigation_mode     = "monitor" # expect: TCOP-06-609 fail
}

resource "aws_lb" "asked" {
  drop_invalid_header_fields = true
  desync_mitigation_mode     = var.mode # expect: TCOP-06-609 open
}

resource "aws_lb" "good_either_way" {
  drop_invalid_header_fields = true
  desync_mitigation_mode     = var.strict ? "strictest" : "defensive" # expect: TCOP-06-609 pass
}

resource "aws_lb" "network" {
  load_balancer_type = "network"
}

resource "aws_lb" "gateway" {
  load_balancer_type = "gateway"
}

# What it is decides whether its silence is bad.
resource "aws_lb" "of_some_kind" { # expect: TCOP-06-609 open
  load_balancer_type = var.kind
}

resource "aws_lb" "of_some_kind_and_good" { # expect: TCOP-06-609 pass
  load_balancer_type         = var.kind
  drop_invalid_header_fields = true
}

resource "aws_lb" "none" {
  count = 0
}

resource "aws_alb" "silent" { # expect: TCOP-06-609 fail
  name = "old"
}

resource "aws_alb" "good" {
  load_balancer_type         = "application"
  drop_invalid_header_fields = true
  desync_mitigation_mode     = "defensive" # expect: TCOP-06-609 pass
}

resource "aws_elb" "silent" { # expect: TCOP-06-609 pass
  name = "classic"
}

resource "aws_elb" "counts" {
  desync_mitigation_mode = "monitor" # expect: TCOP-06-609 fail
}
