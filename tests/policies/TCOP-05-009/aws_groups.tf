variable "most" {
  type = number
}

variable "large" {
  type = bool
}

provider "aws" {
  region = "eu-west-2"
  default_tags {
    tags = { environment = "production" }
  }
}

provider "aws" {
  alias  = "untold"
  region = "eu-west-2"
}

resource "aws_autoscaling_group" "tracked" {
  name     = "tracked"
  min_size = 2
  max_size = 10
}

resource "aws_autoscaling_policy" "tracked" {
  name                   = "cpu"
  autoscaling_group_name = aws_autoscaling_group.tracked.name # expect: TCOP-05-009 pass
}

resource "aws_autoscaling_group" "by_name" {
  name     = "by-name"
  min_size = 2
  max_size = 10
}

resource "aws_autoscaling_schedule" "night" {
  scheduled_action_name  = "night"
  autoscaling_group_name = "by-name" # expect: TCOP-05-009 pass
  min_size               = 0
}

resource "aws_autoscaling_group" "off" {
  min_size = 2
  max_size = 10
}

resource "aws_autoscaling_policy" "off" {
  name                   = "cpu"
  enabled                = "false"
  autoscaling_group_name = aws_autoscaling_group.off.name # expect: TCOP-05-009 fail
}

resource "aws_autoscaling_group" "still" { # expect: TCOP-05-009 fail
  min_size = 2
  max_size = 10
}

# A policy cannot move what has no room.
resource "aws_autoscaling_group" "no_room" {
  min_size = 6
  max_size = 6 # expect: TCOP-05-009 fail
}

resource "aws_autoscaling_policy" "no_room" {
  name                   = "cpu"
  autoscaling_group_name = aws_autoscaling_group.no_room.name
}

resource "aws_autoscaling_group" "one" {
  min_size = 1
  max_size = 1 # expect: TCOP-05-009 pass
}

resource "aws_autoscaling_group" "quorum" {
  min_size = "3"
  max_size = "3" # expect: TCOP-05-009 pass
}

resource "aws_autoscaling_group" "asked" {
  min_size = 2
  max_size = var.most # expect: TCOP-05-009 open
}

# Both arms are small.
resource "aws_autoscaling_group" "either" {
  min_size = var.large ? 3 : 1
  max_size = var.large ? 3 : 1 # expect: TCOP-05-009 pass
}

resource "aws_autoscaling_group" "either_large" {
  min_size = var.large ? 8 : 1
  max_size = var.large ? 8 : 1 # expect: TCOP-05-009 open
}

resource "aws_autoscaling_group" "of_ecs" { # expect: TCOP-05-009 pass
  min_size = 1
  max_size = 10
}

resource "aws_ecs_capacity_provider" "of_ecs" {
  name = "of-ecs"
  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.of_ecs.arn
    managed_scaling {
      status = "ENABLED"
    }
  }
}

resource "aws_autoscaling_group" "not_managed" { # expect: TCOP-05-009 fail
  min_size = 1
  max_size = 10
}

resource "aws_ecs_capacity_provider" "not_managed" {
  name = "not-managed"
  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.not_managed.arn
    managed_scaling {
      status = "DISABLED"
    }
  }
}

resource "aws_autoscaling_group" "planned" { # expect: TCOP-05-009 pass
  name     = "planned"
  min_size = 1
  max_size = 10
}

resource "aws_autoscalingplans_scaling_plan" "planned" {
  name = "planned"
  scaling_instruction {
    resource_id        = "autoScalingGroup/${aws_autoscaling_group.planned.name}"
    scalable_dimension = "autoscaling:autoScalingGroup:DesiredCapacity"
    service_namespace  = "autoscaling"
    min_capacity       = 1
    max_capacity       = 10
  }
}

resource "aws_autoscaling_group" "by_tag" { # expect: TCOP-05-009 pass
  min_size = 1
  max_size = 10
  dynamic "tag" {
    for_each = { "k8s.io/cluster-autoscaler/enabled" = "true" }
    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
    }
  }
}

resource "aws_autoscaling_group" "of_kubernetes" { # expect: TCOP-05-009 open
  min_size = 1
  max_size = 10
  tag {
    key                 = "kubernetes.io/cluster/main"
    value               = "owned"
    propagate_at_launch = true
  }
}

resource "aws_autoscaling_group" "ignored" { # expect: TCOP-05-009 open
  min_size = 1
  max_size = 10
  lifecycle {
    ignore_changes = [desired_capacity, tag]
  }
}

# What is left alone is not the size.
resource "aws_autoscaling_group" "ignored_other" { # expect: TCOP-05-009 fail
  min_size = 1
  max_size = 10
  lifecycle {
    ignore_changes = [load_balancers]
  }
}

# The bounds leave no room whatever scales it.
resource "aws_autoscaling_group" "ignored_in_vain" {
  min_size = 6
  max_size = 6 # expect: TCOP-05-009 fail
  lifecycle {
    ignore_changes = [desired_capacity]
  }
}

resource "aws_autoscaling_group" "ignored_whole" {
  min_size = 6
  max_size = 6 # expect: TCOP-05-009 open
  lifecycle {
    ignore_changes = all
  }
}

resource "aws_autoscaling_group" "test" {
  min_size = 6
  max_size = 6
  tag {
    key                 = "environment"
    value               = "test"
    propagate_at_launch = true
  }
}

resource "aws_autoscaling_group" "untold" {
  provider = aws.untold
  min_size = 6
  max_size = 6 # expect: TCOP-05-009 open
}

resource "aws_autoscaling_group" "untold_small" {
  provider = aws.untold
  min_size = 1
  max_size = 1 # expect: TCOP-05-009 pass
}

resource "aws_autoscaling_group" "told" {
  provider = aws.untold
  min_size = 6
  max_size = 6 # expect: TCOP-05-009 fail
  tag {
    key                 = "environment"
    value               = "production"
    propagate_at_launch = true
  }
}

resource "aws_autoscaling_group" "none" {
  count    = 0
  min_size = 6
  max_size = 6
}
