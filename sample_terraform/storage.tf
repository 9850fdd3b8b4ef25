module "bucket" {
  source   = "./modules/bucket"
  for_each = var.buckets

  name           = "${local.name}-${each.key}"
  versioned      = each.value.versioned
  key_arn        = each.value.customer_key ? module.storage_key.arn : null
  retention_days = each.value.retention_days
  public         = each.value.public
  log_bucket     = aws_s3_bucket.logs.bucket
}

module "storage_key" {
  source = "./modules/key"

  name = "${local.name}-storage"
}

resource "aws_s3_bucket" "replica" {
  provider = aws.replica
  bucket   = "${local.name}-evidence-replica"
}

resource "aws_s3_bucket_versioning" "replica" {
  provider = aws.replica
  bucket   = aws_s3_bucket.replica.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "evidence" {
  bucket = module.bucket["evidence"].id
  role   = aws_iam_role.replication.arn

  rule {
    id     = "everything"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket        = aws_s3_bucket.replica.arn
      storage_class = "STANDARD_IA"
    }
  }
}

resource "aws_efs_file_system" "scans" {
  creation_token = "${local.name}-scans"
  encrypted      = true
  kms_key_id     = module.storage_key.arn
}

resource "aws_ebs_volume" "imports" {
  availability_zone = "${var.region}a"
  size              = 200
  type              = "gp3"

  tags = {
    Name = "${local.name}-imports"
  }
}
