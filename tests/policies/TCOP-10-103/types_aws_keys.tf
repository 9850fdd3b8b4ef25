resource "aws_kms_replica_key" "home" {
  primary_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/mrk-1234"
  region          = "eu-west-2" # expect: TCOP-10-103 pass
}
