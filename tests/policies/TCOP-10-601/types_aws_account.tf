resource "aws_s3_account_public_access_block" "half" {
  block_public_acls   = true
  block_public_policy = false # expect: TCOP-10-601 fail
}
