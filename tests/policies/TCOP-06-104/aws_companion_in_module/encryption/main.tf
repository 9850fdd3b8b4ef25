variable "bucket" {}

variable "key" {}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = var.bucket
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = var.key == null ? "AES256" : "aws:kms"
      kms_master_key_id = var.key
    }
  }
}
