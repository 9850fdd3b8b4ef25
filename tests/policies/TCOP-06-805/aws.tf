variable "tags" {
  type = string
}

variable "left_out" {
  type = string
}

variable "strict" {
  type = bool
}

resource "aws_ecr_repository" "silent" { # expect: TCOP-06-805 fail
  name = "web"
}

resource "aws_ecr_repository" "mutable" {
  name                 = "web"
  image_tag_mutability = "MUTABLE" # expect: TCOP-06-805 fail
}

resource "aws_ecr_repository" "immutable" {
  name                 = "web"
  image_tag_mutability = "IMMUTABLE" # expect: TCOP-06-805 pass
}

resource "aws_ecr_repository" "asked" {
  name                 = "web"
  image_tag_mutability = var.tags # expect: TCOP-06-805 open
}

resource "aws_ecr_repository" "either" {
  name                 = "web"
  image_tag_mutability = var.strict ? "IMMUTABLE" : "MUTABLE" # expect: TCOP-06-805 open
}

resource "aws_ecr_repository" "both_good" {
  name                 = "web"
  image_tag_mutability = var.strict ? "IMMUTABLE" : "IMMUTABLE_WITH_EXCLUSION" # expect: TCOP-06-805 pass
  image_tag_mutability_exclusion_filter {
    filter      = "latest*"
    filter_type = "WILDCARD"
  }
}

resource "aws_ecr_repository" "or_silent" {
  name                 = "web"
  image_tag_mutability = var.strict ? null : "MUTABLE" # expect: TCOP-06-805 fail
}

resource "aws_ecr_repository" "some_move" {
  name                 = "web"
  image_tag_mutability = "IMMUTABLE_WITH_EXCLUSION" # expect: TCOP-06-805 pass
  image_tag_mutability_exclusion_filter {
    filter      = "latest"
    filter_type = "WILDCARD"
  }
  image_tag_mutability_exclusion_filter {
    filter      = "dev-*"
    filter_type = "WILDCARD"
  }
}

resource "aws_ecr_repository" "all_move" {
  name                 = "web"
  image_tag_mutability = "IMMUTABLE_WITH_EXCLUSION" # expect: TCOP-06-805 fail
  image_tag_mutability_exclusion_filter {
    filter      = "latest"
    filter_type = "WILDCARD"
  }
  image_tag_mutability_exclusion_filter {
    filter      = "*"
    filter_type = "WILDCARD"
  }
}

resource "aws_ecr_repository" "asked_which_move" {
  name                 = "web"
  image_tag_mutability = "IMMUTABLE_WITH_EXCLUSION" # expect: TCOP-06-805 open
  image_tag_mutability_exclusion_filter {
    filter      = var.left_out
    filter_type = "WILDCARD"
  }
}

resource "aws_ecr_repository" "some_stay" {
  name                 = "web"
  image_tag_mutability = "MUTABLE_WITH_EXCLUSION" # expect: TCOP-06-805 open
  image_tag_mutability_exclusion_filter {
    filter      = "v*"
    filter_type = "WILDCARD"
  }
}

resource "aws_ecr_repository" "all_stay" {
  name                 = "web"
  image_tag_mutability = "MUTABLE_WITH_EXCLUSION" # expect: TCOP-06-805 pass
  image_tag_mutability_exclusion_filter {
    filter      = "*"
    filter_type = "WILDCARD"
  }
}

resource "aws_ecr_repository" "misspelt" {
  name                 = "web"
  image_tag_mutability = "FROZEN" # expect: TCOP-06-805 open
}

resource "aws_ecr_repository" "none" {
  count = 0
  name  = "web"
}
