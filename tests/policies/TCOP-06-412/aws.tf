variable "privileged" {
  type = bool
}

resource "aws_ecs_task_definition" "privileged" {
  container_definitions = jsonencode([{ name = "web", image = "web", privileged = true }]) # expect: TCOP-06-412 fail
}

resource "aws_ecs_task_definition" "confined" {
  container_definitions = jsonencode([{ name = "web", image = "web" }]) # expect: TCOP-06-412 pass
}

resource "aws_ecs_task_definition" "host" {
  container_definitions = jsonencode([{ name = "web", image = "web" }])
  pid_mode              = "host" # expect: TCOP-06-412 fail
}

resource "aws_ecs_task_definition" "asked" {
  container_definitions = jsonencode([{ name = "web", image = "web", privileged = var.privileged }]) # expect: TCOP-06-412 open
}
