provider "aws" {
  region = "eu-west-2"
  default_tags {
    tags = { environment = "production" }
  }
}

resource "aws_docdb_cluster" "two" { # expect: TCOP-05-014 pass
  cluster_identifier = "two"
}

resource "aws_docdb_cluster_instance" "two" {
  count              = 2
  identifier         = "two-${count.index}"
  cluster_identifier = aws_docdb_cluster.two.id
}

resource "aws_docdb_cluster" "one" { # expect: TCOP-05-014 fail
  cluster_identifier = "one"
}

resource "aws_docdb_cluster_instance" "one" {
  identifier         = "one"
  cluster_identifier = aws_docdb_cluster.one.id
}

resource "aws_elasticache_replication_group" "spread" {
  replication_group_id       = "spread"
  description                = "sessions"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true # expect: TCOP-05-014 pass
}

resource "aws_elasticsearch_domain" "spread" {
  domain_name = "spread"
  cluster_config {
    instance_count         = 2
    zone_awareness_enabled = true # expect: TCOP-05-014 pass
  }
}

resource "aws_elasticsearch_domain" "one" {
  domain_name = "one"
  cluster_config { # expect: TCOP-05-014 fail
    instance_count = 1
  }
}

resource "aws_autoscaling_group" "one" {
  name               = "one"
  min_size           = 1
  max_size           = 4
  availability_zones = ["eu-west-2a"] # expect: TCOP-05-014 fail
}

# A group has blocks of tags, which go before those of the provider.
resource "aws_autoscaling_group" "trial" {
  name               = "trial"
  min_size           = 1
  max_size           = 4
  availability_zones = ["eu-west-2a"]
  tag {
    key                 = "environment"
    value               = "test"
    propagate_at_launch = true
  }
}

resource "aws_efs_file_system" "regional" { # expect: TCOP-05-014 pass
  creation_token = "regional"
}

resource "aws_efs_file_system" "one" {
  creation_token         = "one"
  availability_zone_name = "eu-west-2a" # expect: TCOP-05-014 fail
}
