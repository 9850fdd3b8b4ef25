variable "name" {}

resource "aws_ecr_registry_scanning_configuration" "some" { # expect: TCOP-06-803 pass, TCOP-06-803 pass, TCOP-06-803 open
  scan_type = "BASIC"
  rule {
    scan_frequency = "SCAN_ON_PUSH"
    repository_filter {
      filter      = "prod-*"
      filter_type = "WILDCARD"
    }
  }
  rule {
    scan_frequency = "SCAN_ON_PUSH"
    repository_filter {
      filter      = "web"
      filter_type = "WILDCARD"
    }
  }
  rule {
    scan_frequency = "MANUAL"
    repository_filter {
      filter      = "manual"
      filter_type = "WILDCARD"
    }
  }
}

resource "aws_ecr_repository" "by_hand" { # expect: TCOP-06-803 fail
  name = "manual"
}

resource "aws_ecr_repository" "by_pattern" {
  name = "prod-api"
}

resource "aws_ecr_repository" "by_part" {
  name = "team/web/front"
}

resource "aws_ecr_repository" "left_out" { # expect: TCOP-06-803 fail
  name = "batch"
}

resource "aws_ecr_repository" "given" {
  name = var.name
}
