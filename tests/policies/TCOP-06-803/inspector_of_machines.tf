resource "aws_inspector2_enabler" "machines" {
  account_ids    = ["123456789012"]
  resource_types = ["EC2"]
}

resource "aws_ecr_repository" "silent" { # expect: TCOP-06-803 fail
  name = "web"
}
