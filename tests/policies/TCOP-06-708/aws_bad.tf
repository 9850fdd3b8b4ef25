resource "aws_eks_cluster" "silent" { # expect: TCOP-06-708 fail
  name     = "silent"
  role_arn = "arn:aws:iam::123456789012:role/eks"
}

resource "aws_eks_cluster" "no_audit" {
  name                      = "no-audit"
  role_arn                  = "arn:aws:iam::123456789012:role/eks"
  enabled_cluster_log_types = ["api", "scheduler"] # expect: TCOP-06-708 fail
}

resource "aws_eks_cluster" "audit_alone" {
  name                      = "audit-alone"
  role_arn                  = "arn:aws:iam::123456789012:role/eks"
  enabled_cluster_log_types = ["audit"] # expect: TCOP-06-708 fail
}

resource "aws_ecs_cluster" "silent" { # expect: TCOP-06-708 fail
  name = "silent"
}

resource "aws_ecs_cluster" "off" {
  name = "off"
  setting {
    name  = "containerInsights"
    value = "disabled" # expect: TCOP-06-708 fail
  }
}

resource "aws_ecs_task_definition" "one_of_two" {
  family = "one-of-two"
  container_definitions = jsonencode([ # expect: TCOP-06-708 fail
    {
      name             = "web"
      image            = "example/web:1"
      logConfiguration = { logDriver = "awslogs" }
    },
    {
      name  = "worker"
      image = "example/worker:1"
    },
  ])
}
