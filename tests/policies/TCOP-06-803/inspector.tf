resource "aws_inspector2_enabler" "all" { # expect: TCOP-06-803 pass
  account_ids    = ["123456789012"]
  resource_types = ["EC2", "ECR"]
}

resource "aws_ecr_repository" "silent" {
  name = "web"
}
