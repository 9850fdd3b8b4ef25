resource "aws_ecs_task_definition" "app" {
  family                = "app"
  container_definitions = jsonencode([{ name = "app", image = "example/app:1", portMappings = [{ containerPort = 80 }] }]) # expect: TCOP-05-006 pass
}

resource "helm_release" "ingress" {
  name  = "ingress"
  chart = "ingress-nginx" # expect: TCOP-05-006 pass
}
