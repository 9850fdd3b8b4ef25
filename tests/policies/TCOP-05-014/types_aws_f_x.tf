provider "aws" {
  default_tags {
    tags = { environment = "production" }
  }
}

resource "aws_neptune_cluster" "two" { # expect: TCOP-05-014 pass
  cluster_identifier = "two"
}

resource "aws_neptune_cluster_instance" "two" {
  count              = 2
  cluster_identifier = aws_neptune_cluster.two.id
  instance_class     = "db.r6g.large"
}

resource "aws_neptune_cluster" "one" { # expect: TCOP-05-014 fail
  cluster_identifier = "one"
}

resource "aws_neptune_cluster_instance" "one" {
  cluster_identifier = aws_neptune_cluster.one.id
  instance_class     = "db.r6g.large"
}

resource "aws_opensearch_domain" "spread" {
  domain_name = "spread"
  cluster_config {
    zone_awareness_enabled = true # expect: TCOP-05-014 pass
  }
}

resource "aws_opensearch_domain" "single" { # expect: TCOP-05-014 fail
  domain_name = "single"
}

resource "aws_mq_broker" "spread" {
  broker_name     = "spread"
  engine_type     = "ActiveMQ"
  deployment_mode = "ACTIVE_STANDBY_MULTI_AZ" # expect: TCOP-05-014 pass
}

resource "aws_mq_broker" "cluster" {
  broker_name     = "cluster"
  engine_type     = "RabbitMQ"
  deployment_mode = "CLUSTER_MULTI_AZ" # expect: TCOP-05-014 pass
}

resource "aws_mq_broker" "single" { # expect: TCOP-05-014 fail
  broker_name = "single"
  engine_type = "ActiveMQ"
}
