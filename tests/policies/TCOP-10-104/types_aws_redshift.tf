# As providers up to version 5 have it.
resource "aws_redshift_cluster" "home" {
  cluster_identifier = "home"
  node_type          = "ra3.large"
  snapshot_copy {
    destination_region = "eu-west-2" # expect: TCOP-10-104 pass
  }
}
