variable "class" {}

resource "aws_s3_bucket" "marked" {
  bucket = "marked"
  tags   = { classification = "official", personal-data = "no" } # expect: TCOP-10-502 pass
}

resource "aws_s3_bucket" "half" {
  bucket = "half"
  tags   = { Data-Classification = "OFFICIAL" } # expect: TCOP-10-502 fail
}

resource "aws_s3_bucket" "strange" {
  bucket = "strange"
  tags   = { classification = "confidential", personal-data = "no" } # expect: TCOP-10-502 fail
}

resource "aws_s3_bucket" "too_high" {
  bucket = "too-high"
  tags   = { classification = "SECRET", personal-data = "no" } # expect: TCOP-10-502 fail
}

resource "aws_s3_bucket" "unmarked" { # expect: TCOP-10-502 fail
  bucket = "unmarked"
}

resource "aws_s3_bucket" "asked" {
  bucket = "asked"
  tags   = { classification = var.class, personal-data = "no" } # expect: TCOP-10-502 open
}

# These need no mark.
resource "aws_sqs_queue" "jobs" {}

resource "aws_cloudwatch_log_group" "builds" {
  name = "builds"
}

resource "aws_s3_bucket" "scratch" {
  bucket = "scratch"
  tags   = { durability = "transient" }
}
