resource "aws_rds_cluster_instance" "silent" { # expect: TCOP-06-603 pass
  cluster_identifier = "orders"
  engine             = "aurora-postgresql"
  instance_class     = "db.r7g.large"
}

resource "aws_neptune_cluster_instance" "silent" { # expect: TCOP-06-603 pass
  cluster_identifier = "graph"
  instance_class     = "db.r6g.large"
}

resource "aws_neptune_cluster_instance" "public" {
  cluster_identifier  = "graph"
  instance_class      = "db.r6g.large"
  publicly_accessible = true # expect: TCOP-06-603 fail
}

resource "aws_redshiftserverless_workgroup" "silent" { # expect: TCOP-06-603 pass
  namespace_name = "sales"
  workgroup_name = "silent"
}

resource "aws_redshiftserverless_workgroup" "public" {
  namespace_name      = "sales"
  workgroup_name      = "public"
  publicly_accessible = true # expect: TCOP-06-603 fail
}

resource "aws_mq_broker" "silent" { # expect: TCOP-06-603 pass
  broker_name = "silent"
  engine_type = "ActiveMQ"
}

resource "aws_mq_broker" "public" {
  broker_name         = "public"
  engine_type         = "ActiveMQ"
  publicly_accessible = true # expect: TCOP-06-603 fail
}

resource "aws_lightsail_database" "silent" { # expect: TCOP-06-603 pass
  relational_database_name = "silent"
  blueprint_id             = "postgres_16"
  bundle_id                = "micro_2_0"
}

resource "aws_lightsail_database" "public" {
  relational_database_name = "public"
  blueprint_id             = "postgres_16"
  bundle_id                = "micro_2_0"
  publicly_accessible      = true # expect: TCOP-06-603 fail
}

resource "aws_redshift_cluster" "public" {
  cluster_identifier  = "public"
  node_type           = "ra3.large"
  publicly_accessible = true # expect: TCOP-06-603 fail
}

resource "aws_msk_cluster" "silent" { # expect: TCOP-06-603 pass
  cluster_name  = "silent"
  kafka_version = "3.8.x"
}

resource "aws_msk_cluster" "public" {
  cluster_name  = "public"
  kafka_version = "3.8.x"
  broker_node_group_info {
    client_subnets  = ["subnet-0a", "subnet-0b"]
    instance_type   = "kafka.m7g.large"
    security_groups = ["sg-0a"]
    connectivity_info {
      public_access {
        type = "SERVICE_PROVIDED_EIPS" # expect: TCOP-06-603 fail
      }
    }
  }
}
