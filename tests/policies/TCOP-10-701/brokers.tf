resource "aws_msk_cluster" "fixed" {
  broker_node_group_info {
    instance_type = "kafka.m5.large" # expect: TCOP-10-701 fail
    storage_info {
      ebs_storage_info {
        volume_size = 1000
      }
    }
  }
}

resource "aws_msk_cluster" "moved" {
  broker_node_group_info {
    instance_type = "kafka.m5.large" # expect: TCOP-10-701 pass
  }
}

resource "aws_appautoscaling_target" "moved" {
  max_capacity       = 8
  min_capacity       = 1
  resource_id        = aws_msk_cluster.moved.arn
  scalable_dimension = "kafka:broker-storage:VolumeSize"
  service_namespace  = "kafka"
}

# Moves something else.
resource "aws_appautoscaling_target" "other" {
  max_capacity       = 8
  min_capacity       = 1
  resource_id        = aws_msk_cluster.fixed.arn
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  service_namespace  = "dynamodb"
}

resource "aws_msk_cluster" "express" {
  broker_node_group_info {
    instance_type = "express.m7g.large" # expect: TCOP-10-701 pass
  }
}

resource "aws_msk_cluster" "tiered" {
  storage_mode = "TIERED" # expect: TCOP-10-701 open
  broker_node_group_info {
    instance_type = "kafka.m5.large"
  }
}
