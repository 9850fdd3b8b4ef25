variable "log_types" {
  type = list(string)
}

variable "insights" {
  type = string
}

variable "containers" {
  type = string
}

resource "aws_eks_cluster" "asked" {
  name                      = "asked"
  role_arn                  = "arn:aws:iam::123456789012:role/eks"
  enabled_cluster_log_types = var.log_types # expect: TCOP-06-708 open
}

resource "aws_ecs_cluster" "asked" {
  name = "asked"
  setting {
    name  = "containerInsights"
    value = var.insights # expect: TCOP-06-708 open
  }
}

resource "aws_ecs_task_definition" "asked" {
  family                = "asked"
  container_definitions = var.containers # expect: TCOP-06-708 open
}
