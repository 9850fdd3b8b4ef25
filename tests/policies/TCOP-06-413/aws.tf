variable "read_only" {
  type = bool
}

variable "system" {
  type = string
}

variable "definitions" {
  type = string
}

resource "aws_ecs_task_definition" "sealed" {
  family = "web"
  container_definitions = jsonencode([ # expect: TCOP-06-413 pass
    { name = "web", image = "web:1", readonlyRootFilesystem = true },
    { name = "proxy", image = "proxy:1", readonlyRootFilesystem = "true" },
  ])
}

resource "aws_ecs_task_definition" "other_case" {
  family = "web"
  container_definitions = jsonencode([ # expect: TCOP-06-413 pass
    { name = "web", image = "web:1", ReadOnlyRootFilesystem = true },
  ])
}

resource "aws_ecs_task_definition" "silent" {
  family                = "web"
  container_definitions = jsonencode([{ name = "web", image = "web:1" }]) # expect: TCOP-06-413 fail
}

resource "aws_ecs_task_definition" "one_open" {
  family = "web"
  container_definitions = jsonencode([ # expect: TCOP-06-413 fail
    { name = "web", image = "web:1", readonlyRootFilesystem = true },
    { name = "proxy", image = "proxy:1", readonlyRootFilesystem = false },
  ])
}

resource "aws_ecs_task_definition" "as_text" {
  family                = "web"
  container_definitions = "[{\"name\": \"web\", \"readonlyRootFilesystem\": true}]" # expect: TCOP-06-413 pass
}

resource "aws_ecs_task_definition" "asked" {
  family                = "web"
  container_definitions = jsonencode([{ name = "web", readonlyRootFilesystem = var.read_only }]) # expect: TCOP-06-413 open
}

resource "aws_ecs_task_definition" "given" {
  family                = "web"
  container_definitions = var.definitions # expect: TCOP-06-413 open
}

resource "aws_ecs_task_definition" "either" {
  family = "web"
  container_definitions = jsonencode(concat( # expect: TCOP-06-413 open
    [{ name = "web", readonlyRootFilesystem = true }],
    var.read_only ? [] : [{ name = "debug" }],
  ))
}

resource "aws_ecs_task_definition" "windows" {
  family                = "web"
  container_definitions = jsonencode([{ name = "web", image = "web:1" }])
  runtime_platform {
    operating_system_family = "WINDOWS_SERVER_2022_CORE"
  }
}

resource "aws_ecs_task_definition" "placed_on_windows" {
  family                = "web"
  container_definitions = jsonencode([{ name = "web", image = "web:1" }])
  placement_constraints {
    type       = "memberOf"
    expression = "attribute:ecs.os-type == windows"
  }
}

resource "aws_ecs_task_definition" "linux" {
  family                = "web"
  container_definitions = jsonencode([{ name = "web", image = "web:1" }]) # expect: TCOP-06-413 fail
  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "ARM64"
  }
  placement_constraints {
    type       = "memberOf"
    expression = "attribute:ecs.availability-zone in [eu-west-2a]"
  }
}

resource "aws_ecs_task_definition" "some_system" {
  family                = "web"
  container_definitions = jsonencode([{ name = "web", image = "web:1" }])
  runtime_platform {
    operating_system_family = var.system # expect: TCOP-06-413 open
  }
}

resource "aws_ecs_task_definition" "some_system_sealed" {
  family                = "web"
  container_definitions = jsonencode([{ name = "web", readonlyRootFilesystem = true }]) # expect: TCOP-06-413 pass
  runtime_platform {
    operating_system_family = var.system
  }
}

resource "aws_ecs_task_definition" "placed_somewhere" {
  family                = "web"
  container_definitions = jsonencode([{ name = "web", image = "web:1" }])
  placement_constraints {
    type       = "memberOf"
    expression = var.system # expect: TCOP-06-413 open
  }
}

resource "aws_ecs_task_definition" "none" {
  count                 = 0
  family                = "web"
  container_definitions = jsonencode([{ name = "web", image = "web:1" }])
}
