resource "aws_ecs_task_definition" "orders" {
  family = "orders"
  container_definitions = jsonencode([ # expect: TCOP-05-005 fail
    { name = "app", image = "registry.example.gov.uk/orders/app:1.2" },
    {
      name        = "db"
      image       = "docker.io/library/postgres:16"
      mountPoints = [{ sourceVolume = "data", containerPath = "/var/lib/postgresql/data" }]
    },
  ])
}

resource "aws_ecs_task_definition" "text" {
  family                = "text"
  container_definitions = local.text # expect: TCOP-05-005 fail
}

locals {
  text = "[{\"name\": \"db\", \"image\": \"mcr.microsoft.com/mssql/server@sha256:01\", \"mountPoints\": [{\"sourceVolume\": \"d\"}]}]"
}
