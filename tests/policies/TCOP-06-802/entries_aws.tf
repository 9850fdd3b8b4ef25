variable "version" {}

resource "aws_ecs_service" "newest" {
  name             = "newest"
  launch_type      = "FARGATE"
  platform_version = "LATEST" # expect: TCOP-06-802 pass
}

resource "aws_ecs_service" "pinned" {
  name             = "pinned"
  launch_type      = "FARGATE"
  platform_version = "1.4.0" # expect: TCOP-06-802 pass
}

resource "aws_ecs_service" "ended" {
  name             = "ended"
  launch_type      = "FARGATE"
  platform_version = "1.3.0" # expect: TCOP-06-802 fail
}

# the newest of Windows, and ended on Linux
resource "aws_ecs_service" "of_either_system" {
  name             = "of-either-system"
  launch_type      = "FARGATE"
  platform_version = "1.0.0" # expect: TCOP-06-802 open
}

resource "aws_ecs_service" "given" {
  name             = "given"
  launch_type      = "FARGATE"
  platform_version = var.version # expect: TCOP-06-802 open
}

# machines of the cluster
resource "aws_ecs_service" "on_machines" {
  name        = "on-machines"
  launch_type = "EC2"
}
