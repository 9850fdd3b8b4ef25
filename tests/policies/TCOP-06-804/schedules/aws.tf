resource "aws_instance" "by_number" { # expect: TCOP-06-804 pass
  ami = "ami-0123456789abcdef0"
}

resource "aws_instance" "by_tag" { # expect: TCOP-06-804 pass
  ami  = "ami-0123456789abcdef0"
  tags = { patch = "weekly" }
}

resource "aws_instance" "by_window" { # expect: TCOP-06-804 pass
  ami  = "ami-0123456789abcdef0"
  tags = { group = "a" }
}

resource "aws_instance" "other" {
  ami  = "ami-0123456789abcdef0"
  tags = { patch = "never" }
}

resource "aws_ssm_association" "number" {
  name                = "AWS-RunPatchBaseline"
  schedule_expression = "rate(7 days)" # expect: TCOP-06-804 pass
  parameters          = { Operation = "Install" }
  targets {
    key    = "InstanceIds"
    values = [aws_instance.by_number.id]
  }
}

resource "aws_ssm_association" "tag" {
  name                = "AWS-RunPatchBaseline"
  schedule_expression = "rate(7 days)" # expect: TCOP-06-804 pass
  parameters          = { Operation = "Install" }
  targets {
    key    = "tag:patch"
    values = ["weekly"]
  }
}

# One runs once, one only looks, and one is about something else.
resource "aws_ssm_association" "once" {
  name       = "AWS-RunPatchBaseline"
  parameters = { Operation = "Install" }
  targets {
    key    = "InstanceIds"
    values = ["*"]
  }
}

resource "aws_ssm_association" "scan" {
  name                = "AWS-RunPatchBaseline"
  schedule_expression = "rate(1 days)"
  parameters          = { Operation = "Scan" }
  targets {
    key    = "InstanceIds"
    values = ["*"]
  }
}

resource "aws_ssm_association" "inventory" {
  name                = "AWS-GatherSoftwareInventory"
  schedule_expression = "rate(7 days)"
  targets {
    key    = "InstanceIds"
    values = ["*"]
  }
}

resource "aws_ssm_maintenance_window_target" "group" {
  window_id     = "mw-0c50858d01EXAMPLE"
  resource_type = "INSTANCE"
  targets {
    key    = "tag:group"
    values = ["a"]
  }
}

resource "aws_ssm_maintenance_window_task" "patch" {
  window_id = "mw-0c50858d01EXAMPLE"
  task_type = "RUN_COMMAND"
  task_arn  = "AWS-RunPatchBaseline" # expect: TCOP-06-804 pass
  targets {
    key    = "WindowTargetIds"
    values = [aws_ssm_maintenance_window_target.group.id]
  }
  task_invocation_parameters {
    run_command_parameters {
      parameter {
        name   = "RebootOption"
        values = ["RebootIfNeeded"]
      }
      parameter {
        name   = "Operation"
        values = ["Install"]
      }
    }
  }
}
