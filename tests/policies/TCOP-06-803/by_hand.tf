# without a rule, basic scans are made by hand
resource "aws_ecr_registry_scanning_configuration" "basic" {
  scan_type = "BASIC"
}

resource "aws_ecr_repository" "silent" { # expect: TCOP-06-803 fail
  name = "web"
}
