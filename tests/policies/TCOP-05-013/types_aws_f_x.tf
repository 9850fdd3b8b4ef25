resource "aws_launch_template" "previous" {
  instance_type = "r3.large" # expect: TCOP-05-013 fail
}

resource "aws_launch_template" "current" {
  instance_type = "r7g.large" # expect: TCOP-05-013 pass
}

resource "aws_launch_configuration" "previous" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "c3.large" # expect: TCOP-05-013 fail
}

resource "aws_launch_configuration" "current" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "c7g.large" # expect: TCOP-05-013 pass
}

resource "aws_rds_cluster_instance" "previous" {
  cluster_identifier = "orders"
  engine             = "aurora-mysql"
  instance_class     = "db.r3.large" # expect: TCOP-05-013 fail
}

resource "aws_rds_cluster_instance" "current" {
  cluster_identifier = "orders"
  engine             = "aurora-mysql"
  instance_class     = "db.r7g.large" # expect: TCOP-05-013 pass
}

resource "aws_redshift_cluster" "ending" {
  cluster_identifier = "ending"
  node_type          = "dc2.large" # expect: TCOP-05-013 open
}

resource "aws_redshift_cluster" "current" {
  cluster_identifier = "current"
  node_type          = "ra3.large" # expect: TCOP-05-013 pass
}

resource "aws_opensearch_domain" "older" {
  domain_name = "older"
  cluster_config {
    instance_type = "m4.large.search" # expect: TCOP-05-013 open
  }
}

resource "aws_opensearch_domain" "current" {
  domain_name = "current"
  cluster_config {
    instance_type = "m7g.large.search" # expect: TCOP-05-013 pass
  }
}
