variable "chart" {}

resource "helm_release" "asked" {
  name  = "asked"
  chart = var.chart # expect: TCOP-05-006 open
}

resource "helm_release" "local" {
  name  = "local"
  chart = "./charts/redis" # expect: TCOP-05-006 open
}

# A cache beside one service, which nobody else can reach.
resource "aws_ecs_task_definition" "sidecar" {
  family                = "sidecar"
  container_definitions = jsonencode([{ name = "cache", image = "memcached:1" }]) # expect: TCOP-05-006 open
}
