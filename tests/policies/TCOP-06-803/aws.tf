variable "scanned" {
  type = bool
}

resource "aws_ecr_repository" "silent" { # expect: TCOP-06-803 fail
  name = "web"
}

resource "aws_ecr_repository" "on_push" {
  name = "web"
  image_scanning_configuration {
    scan_on_push = true # expect: TCOP-06-803 pass
  }
}

resource "aws_ecr_repository" "asked" {
  name = "web"
  image_scanning_configuration {
    scan_on_push = var.scanned # expect: TCOP-06-803 open
  }
}
