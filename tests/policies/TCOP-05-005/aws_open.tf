variable "image" {}

variable "definitions" {}

resource "aws_ecs_task_definition" "asked" {
  family                = "asked"
  container_definitions = jsonencode([{ name = "app", image = var.image }]) # expect: TCOP-05-005 open
}

resource "aws_ecs_task_definition" "all_asked" {
  family                = "all"
  container_definitions = var.definitions # expect: TCOP-05-005 open
}

resource "aws_ecs_task_definition" "throw_away" {
  family                = "test"
  container_definitions = jsonencode([{ name = "db", image = "mysql:8" }]) # expect: TCOP-05-005 open
}

# The tag is not known, but the name is: this is no database.
resource "aws_ecs_task_definition" "tag" {
  family                = "tag"
  container_definitions = jsonencode([{ name = "app", image = "example/app:${var.image}" }]) # expect: TCOP-05-005 open
}
