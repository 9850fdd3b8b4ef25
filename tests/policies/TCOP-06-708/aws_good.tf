locals {
  log_types = toset(["authenticator", "audit"])
}

variable "more_logs" {
  type = bool
}

resource "aws_eks_cluster" "set" {
  name                      = "set"
  role_arn                  = "arn:aws:iam::123456789012:role/eks"
  enabled_cluster_log_types = local.log_types # expect: TCOP-06-708 pass
}

resource "aws_eks_cluster" "either" {
  name                      = "either"
  role_arn                  = "arn:aws:iam::123456789012:role/eks"
  enabled_cluster_log_types = var.more_logs ? ["api", "audit", "scheduler"] : ["api", "audit"] # expect: TCOP-06-708 pass
}

resource "aws_ecs_cluster" "on" {
  name = "on"
  setting {
    name  = "containerInsights"
    value = "enhanced" # expect: TCOP-06-708 pass
  }
}

resource "aws_ecs_task_definition" "logged" {
  family = "logged"
  container_definitions = jsonencode([ # expect: TCOP-06-708 pass
    {
      name  = "web"
      image = "example/web:1"
      logConfiguration = {
        logDriver = "awslogs"
        options   = { "awslogs-group" = "web" }
      }
    },
  ])
}

variable "debug" {
  type = bool
}

variable "port" {
  type = number
}

# both alternatives send their output to a log
resource "aws_ecs_task_definition" "either" {
  family = "either"
  container_definitions = var.debug ? jsonencode([ # expect: TCOP-06-708 pass
    { name = "debug", image = "example/debug:1", logConfiguration = { logDriver = "awslogs" } },
    ]) : jsonencode([
    { name = "web", image = "example/web:1", logConfiguration = { logDriver = "awslogs" } },
  ])
}

# a number that is not known does not hide the rest
resource "aws_ecs_task_definition" "template" {
  family                = "template"
  container_definitions = "[{\"name\": \"web\", \"portMappings\": [{\"containerPort\": ${var.port}}], \"logConfiguration\": {\"logDriver\": \"awslogs\"}}]" # expect: TCOP-06-708 pass
}
