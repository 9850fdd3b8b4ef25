terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.replica]
    }
  }
}

variable "name" {
  type = string
}

variable "multi_region" {
  type    = bool
  default = true
}

variable "validated" {
  type    = bool
  default = true
}

variable "replicated" {
  type    = bool
  default = false
}

variable "retention_days" {
  type    = number
  default = 2557
}

variable "tags" {
  type    = map(string)
  default = {}
}

module "key" {
  source = "../key"

  name     = "${var.name}-audit"
  services = ["cloudtrail", "logs"]
  tags     = var.tags
}

module "bucket" {
  source = "../bucket"

  name = "${var.name}-audit"
  tags = var.tags

  settings = {
    customer_key = true
    lifecycle_rules = {
      retention = {
        transition_days = 90
        storage_class   = "GLACIER"
        expiration_days = var.retention_days
      }
    }
  }
}

module "copy" {
  source = "../bucket"
  count  = var.replicated ? 1 : 0

  providers = {
    aws = aws.replica
  }

  name = "${var.name}-audit-copy"
  tags = var.tags
}

resource "aws_cloudwatch_log_group" "trail" {
  name              = "/cloudtrail/${var.name}"
  retention_in_days = 400
  kms_key_id        = module.key.arn
  tags              = var.tags
}

resource "aws_cloudtrail" "this" {
  name                       = var.name
  s3_bucket_name             = module.bucket.id
  kms_key_id                 = module.key.arn
  is_multi_region_trail      = var.multi_region
  enable_log_file_validation = var.validated
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  tags                       = var.tags

  event_selector {
    read_write_type           = "All"
    include_management_events = true

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}

output "bucket_id" {
  value = module.bucket.id
}
