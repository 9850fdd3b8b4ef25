resource "aws_rds_cluster" "licensed" {
  cluster_identifier = "licensed"
  engine             = "custom-oracle-ee" # expect: TCOP-05-017 fail
}
