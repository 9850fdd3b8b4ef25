resource "aws_opsworks_stack" "old" { # expect: TCOP-05-018 fail
  name = "old"
}

resource "aws_launch_configuration" "old" { # expect: TCOP-05-018 fail
  image_id = "ami-1"
}

resource "aws_sqs_queue" "current" {
  name = "current"
}

# No page of the provider confirms the date.
resource "aws_codecommit_repository" "perhaps" { # expect: TCOP-05-018 open
  repository_name = "perhaps"
}
