resource "aws_db_snapshot_copy" "own" { # expect: TCOP-06-607 pass
  source_db_snapshot_identifier = "cases-1"
  target_db_snapshot_identifier = "cases-2"
}

resource "aws_db_snapshot_copy" "public" {
  source_db_snapshot_identifier = "cases-1"
  target_db_snapshot_identifier = "cases-3"
  shared_accounts               = ["all"] # expect: TCOP-06-607 fail
}

# It can name one account only, and no accounts are said to be known here.
resource "aws_snapshot_create_volume_permission" "named" {
  snapshot_id = "snap-0123456789abcdef0"
  account_id  = "111122223333" # expect: TCOP-06-607 open
}
