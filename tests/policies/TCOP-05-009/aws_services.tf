variable "tasks" {
  type = number
}

variable "name" {
  type = string
}

variable "scales" {
  type = bool
}

provider "aws" {
  region = "eu-west-2"
  default_tags {
    tags = { environment = "production" }
  }
}

resource "aws_ecs_cluster" "main" {
  name = "main"
}

resource "aws_ecs_service" "scaled" {
  name          = "scaled"
  cluster       = aws_ecs_cluster.main.id
  desired_count = 8
}

resource "aws_appautoscaling_target" "scaled" { # expect: TCOP-05-009 pass
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/${aws_ecs_cluster.main.name}/${aws_ecs_service.scaled.name}"
  min_capacity       = 2
  max_capacity       = 20
}

resource "aws_appautoscaling_policy" "scaled" {
  name               = "cpu"
  service_namespace  = aws_appautoscaling_target.scaled.service_namespace
  scalable_dimension = aws_appautoscaling_target.scaled.scalable_dimension
  resource_id        = aws_appautoscaling_target.scaled.resource_id
}

# A target without a policy moves nothing.
resource "aws_ecs_service" "aimed" {
  name          = "aimed"
  desired_count = 8
}

resource "aws_appautoscaling_target" "aimed" { # expect: TCOP-05-009 fail
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/main/aimed"
  min_capacity       = 2
  max_capacity       = 20
}

resource "aws_ecs_service" "named" {
  name          = var.name
  desired_count = 8
}

resource "aws_appautoscaling_target" "named" { # expect: TCOP-05-009 pass
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/main/${aws_ecs_service.named.name}"
  min_capacity       = 2
  max_capacity       = 20
}

resource "aws_appautoscaling_scheduled_action" "named" {
  name               = "night"
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = aws_appautoscaling_target.named.resource_id
  schedule           = "cron(0 20 * * ? *)"
}

resource "aws_ecs_service" "fixed" {
  name          = "fixed"
  desired_count = 8 # expect: TCOP-05-009 fail
}

resource "aws_ecs_service" "pair" {
  name          = "pair"
  desired_count = 2 # expect: TCOP-05-009 pass
}

resource "aws_ecs_service" "silent" { # expect: TCOP-05-009 pass
  name = "silent"
}

resource "aws_ecs_service" "asked" {
  name          = "asked"
  desired_count = var.tasks # expect: TCOP-05-009 open
}

resource "aws_ecs_service" "ignored" {
  name          = "ignored"
  desired_count = 8 # expect: TCOP-05-009 open
  lifecycle {
    ignore_changes = [desired_count]
  }
}

resource "aws_ecs_service" "perhaps" {
  name          = "perhaps"
  desired_count = 8 # expect: TCOP-05-009 open
}

resource "aws_appautoscaling_target" "perhaps" {
  count              = var.scales ? 1 : 0
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/main/${aws_ecs_service.perhaps.name}"
  min_capacity       = 2
  max_capacity       = 20
}

resource "aws_ecs_service" "everywhere" {
  name                = "everywhere"
  scheduling_strategy = "DAEMON"
  desired_count       = 8
}
