resource "aws_rds_cluster" "copy_in_test" {
  cluster_identifier  = "copy"
  engine              = "aurora-postgresql"
  snapshot_identifier = "orders-prod-2026-11-01" # expect: TCOP-10-504 fail
  tags                = { environment = "test" }
}

resource "aws_rds_cluster" "from_test" {
  cluster_identifier  = "from-test"
  engine              = "aurora-postgresql"
  snapshot_identifier = "orders-test-masked" # expect: TCOP-10-504 pass
  tags                = { environment = "test" }
}

resource "aws_s3_bucket" "live" {
  bucket = "live"
  tags   = { environment = "production" }
}

resource "aws_s3_bucket" "backup" {
  bucket = "backup"
  tags   = { environment = "production" } # expect: TCOP-10-504 pass
}

resource "aws_s3_bucket_replication_configuration" "at_home" {
  bucket = aws_s3_bucket.live.id
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {
    status = "Enabled"
    destination {
      bucket = aws_s3_bucket.backup.arn
    }
  }
}
