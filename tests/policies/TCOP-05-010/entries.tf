resource "aws_rds_cluster" "serverless" {
  cluster_identifier = "serverless"
  serverlessv2_scaling_configuration { # expect: TCOP-05-010 pass
    min_capacity = 0.5
    max_capacity = 4
  }
}

resource "aws_rds_cluster" "first_serverless" {
  cluster_identifier = "first"
  engine_mode        = "serverless" # expect: TCOP-05-010 pass
}

resource "aws_rds_cluster" "readers" { # expect: TCOP-05-010 pass
  cluster_identifier = "readers"
}

resource "aws_appautoscaling_target" "readers" {
  service_namespace  = "rds"
  scalable_dimension = "rds:cluster:ReadReplicaCount"
  resource_id        = "cluster:${aws_rds_cluster.readers.id}"
  min_capacity       = 1
  max_capacity       = 4
}

# A cluster of a fixed size is a matter of judgement.
resource "aws_rds_cluster" "fixed" {
  cluster_identifier = "fixed"
}
