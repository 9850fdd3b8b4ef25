variable "key" {
  type    = string
  default = null
}

variable "validate" {
  type = bool
}

variable "trail_key" {
  type = string
}

resource "aws_cloudtrail" "asked" {
  name                       = "asked"
  s3_bucket_name             = aws_s3_bucket.silent.id
  enable_log_file_validation = var.validate # expect: TCOP-06-702 open
  kms_key_id                 = var.trail_key
}

# versions and lock are there; what is public depends on the account
resource "aws_s3_bucket" "silent" { # expect: TCOP-06-702 open
  bucket              = "silent"
  object_lock_enabled = true
}
