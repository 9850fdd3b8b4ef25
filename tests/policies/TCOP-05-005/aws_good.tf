resource "aws_ecs_task_definition" "app" {
  family                = "app"
  container_definitions = jsonencode([{ name = "app", image = "example/postgres-client:1" }]) # expect: TCOP-05-005 pass
}
