resource "aws_s3_bucket" "logs" {
  bucket = "${local.name}-logs"
}

resource "aws_s3_bucket_public_access_block" "logs" {
  bucket                  = aws_s3_bucket.logs.id
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = true
  restrict_public_buckets = true
}

resource "aws_cloudtrail" "main" {
  name           = local.name
  s3_bucket_name = aws_s3_bucket.logs.id
  s3_key_prefix  = "cloudtrail"

  enable_log_file_validation = true
  is_multi_region_trail      = false
}

resource "aws_cloudwatch_log_group" "application" {
  for_each = toset(["web", "worker"])

  name              = "/${local.name}/${each.key}"
  retention_in_days = local.production ? 400 : 30
  kms_key_id        = module.storage_key.arn
}

resource "aws_cloudwatch_log_group" "imports" {
  name = "/${local.name}/imports"
}
