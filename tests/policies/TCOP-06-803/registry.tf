resource "aws_ecr_registry_scanning_configuration" "all" { # expect: TCOP-06-803 pass
  scan_type = "ENHANCED"
}

resource "aws_ecr_repository" "silent" {
  name = "web"
}
