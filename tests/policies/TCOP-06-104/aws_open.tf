variable "algorithm" {}

variable "classification" {}

resource "aws_s3_bucket" "asked" {
  bucket = "asked"
  tags   = { classification = var.classification } # expect: TCOP-06-104 open
}

resource "aws_s3_bucket" "algorithm" {
  bucket = "algorithm"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "algorithm" {
  bucket = aws_s3_bucket.algorithm.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = var.algorithm
      kms_master_key_id = var.algorithm # expect: TCOP-06-104 open
    }
  }
}
