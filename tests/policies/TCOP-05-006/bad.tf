resource "aws_ecs_task_definition" "queue" {
  family                = "queue"
  container_definitions = jsonencode([{ name = "mq", image = "rabbitmq:3", portMappings = [{ containerPort = 5672 }] }]) # expect: TCOP-05-006 fail
}

resource "azurerm_container_group" "cache" {
  name = "cache"
  container {
    name  = "redis"
    image = "mcr.microsoft.com/redis:7" # expect: TCOP-05-006 fail
    ports {
      port = 6379
    }
  }
}

resource "google_cloud_run_v2_service" "search" {
  name = "search"
  template {
    containers {
      image = "docker.io/elasticsearch:8" # expect: TCOP-05-006 fail
      ports {
        container_port = 9200
      }
    }
  }
}

resource "helm_release" "kafka" {
  name       = "kafka"
  repository = "oci://registry-1.docker.io/bitnamicharts"
  chart      = "kafka" # expect: TCOP-05-006 fail
}
