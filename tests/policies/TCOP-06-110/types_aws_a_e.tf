resource "aws_db_instance" "clear" {
  engine            = "postgres"
  storage_encrypted = false
}

resource "aws_db_snapshot" "clear" {
  db_instance_identifier = aws_db_instance.clear.identifier
  db_snapshot_identifier = "clear"
}

# A copy without a key is as its source, and that as its database.
resource "aws_db_snapshot_copy" "clear" {
  source_db_snapshot_identifier = aws_db_snapshot.clear.db_snapshot_arn # expect: TCOP-06-110 fail
  target_db_snapshot_identifier = "clear-copy"
}

resource "aws_db_snapshot_copy" "keyed" {
  source_db_snapshot_identifier = aws_db_snapshot.clear.db_snapshot_arn
  target_db_snapshot_identifier = "keyed-copy"
  kms_key_id                    = "arn:aws:kms:eu-west-2:111122223333:key/0a1b2c3d" # expect: TCOP-06-110 pass
}

variable "key" {
  type = string
}

resource "aws_db_snapshot_copy" "asked" {
  source_db_snapshot_identifier = aws_db_snapshot.clear.db_snapshot_arn
  target_db_snapshot_identifier = "asked-copy"
  kms_key_id                    = var.key # expect: TCOP-06-110 open
}

# What is restored may be encrypted, and its snapshot with it.
resource "aws_db_instance" "restored" {
  snapshot_identifier = "rds:records-2026-11-01"
}

resource "aws_db_snapshot" "restored" {
  db_instance_identifier = aws_db_instance.restored.identifier
  db_snapshot_identifier = "restored"
}

resource "aws_db_snapshot_copy" "restored" {
  source_db_snapshot_identifier = aws_db_snapshot.restored.db_snapshot_arn # expect: TCOP-06-110 open
  target_db_snapshot_identifier = "restored-copy"
}
