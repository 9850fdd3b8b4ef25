resource "aws_db_snapshot" "shared" {
  db_instance_identifier = "cases"
  db_snapshot_identifier = "cases-1"
  shared_accounts        = ["111122223333"] # expect: TCOP-06-607 pass
}

resource "aws_db_cluster_snapshot" "shared" {
  db_cluster_identifier          = "cases"
  db_cluster_snapshot_identifier = "cases-1"
  shared_accounts                = ["111122223333"] # expect: TCOP-06-607 pass
}

resource "aws_db_cluster_snapshot" "public" {
  db_cluster_identifier          = "cases"
  db_cluster_snapshot_identifier = "cases-2"
  shared_accounts                = ["all"] # expect: TCOP-06-607 fail
}

resource "aws_ec2_image_block_public_access" "blocked" {
  state = "block-new-sharing" # expect: TCOP-06-607 pass
}

resource "aws_ec2_image_block_public_access" "open" {
  state = "unblocked" # expect: TCOP-06-607 fail
}
