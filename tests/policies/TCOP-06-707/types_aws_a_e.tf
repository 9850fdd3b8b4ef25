resource "aws_alb" "logged" {
  name = "logged"
  access_logs {
    bucket  = "central-access-logs"
    enabled = true # expect: TCOP-06-707 pass
  }
}

resource "aws_alb" "silent" { # expect: TCOP-06-707 fail
  name = "silent"
}
