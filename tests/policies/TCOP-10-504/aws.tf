variable "snapshot" {}

variable "environment" {}

resource "aws_db_instance" "live" {
  identifier = "orders"
  tags       = { environment = "production" }
}

resource "aws_db_instance" "copy_in_test" {
  snapshot_identifier = "orders-prod-2026-11-01" # expect: TCOP-10-504 fail
  tags                = { environment = "test" }
}

resource "aws_db_instance" "replica_in_test" {
  replicate_source_db = aws_db_instance.live.arn # expect: TCOP-10-504 fail
  tags                = { environment = "test" }
}

resource "aws_db_instance" "replica" {
  replicate_source_db = aws_db_instance.live.arn
  tags                = { environment = "production" } # expect: TCOP-10-504 pass
}

resource "aws_db_instance" "from_test" {
  snapshot_identifier = "orders-test-masked" # expect: TCOP-10-504 pass
  tags                = { environment = "test" }
}

resource "aws_db_instance" "from_anywhere" {
  snapshot_identifier = var.snapshot # expect: TCOP-10-504 open
  tags                = { environment = "test" }
}

resource "aws_rds_cluster" "in_some_environment" {
  tags = { environment = var.environment }
  restore_to_point_in_time {
    source_cluster_identifier = "orders-live" # expect: TCOP-10-504 open
  }
}

resource "aws_s3_bucket" "live" {
  bucket = "live"
  tags   = { environment = "production" }
}

resource "aws_s3_bucket" "test" {
  bucket = "test"
  tags   = { environment = "test" }
}

resource "aws_s3_bucket_replication_configuration" "to_test" {
  bucket = aws_s3_bucket.live.id # expect: TCOP-10-504 fail
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {
    status = "Enabled"
    destination {
      bucket = aws_s3_bucket.test.arn
    }
  }
}
