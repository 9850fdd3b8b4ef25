variable "tags" {
  type = map(string)
}

variable "owner" {}

resource "aws_s3_bucket" "owned" {
  bucket = "owned"
  tags   = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "aws_s3_bucket" "given" {
  bucket = "given"
  tags   = var.tags # expect: TCOP-10-501 open
}

resource "aws_s3_bucket" "asked" {
  bucket = "asked"
  tags   = { owner = var.owner } # expect: TCOP-10-501 open
}
