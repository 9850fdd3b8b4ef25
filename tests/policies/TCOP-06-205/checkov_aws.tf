variable "encryption" {
  type = string
}

resource "aws_ecs_task_definition" "encrypted" {
  family                = "records"
  container_definitions = "[]"
  volume {
    name = "records"
    efs_volume_configuration {
      file_system_id     = "fs-0123456789abcdef0"
      transit_encryption = "ENABLED" # expect: TCOP-06-205 pass
    }
  }
}

# One of two is in clear text.
resource "aws_ecs_task_definition" "half" {
  family                = "records"
  container_definitions = "[]"
  volume {
    name = "records"
    efs_volume_configuration {
      file_system_id     = "fs-0123456789abcdef0"
      transit_encryption = "ENABLED"
    }
  }
  volume {
    name = "letters"
    efs_volume_configuration { # expect: TCOP-06-205 fail
      file_system_id = "fs-0123456789abcdef1"
    }
  }
}

resource "aws_ecs_task_definition" "off" {
  family                = "records"
  container_definitions = "[]"
  volume {
    name = "records"
    efs_volume_configuration {
      file_system_id     = "fs-0123456789abcdef0"
      transit_encryption = "DISABLED" # expect: TCOP-06-205 fail
    }
  }
}

resource "aws_ecs_task_definition" "asked" {
  family                = "records"
  container_definitions = "[]"
  volume {
    name = "records"
    efs_volume_configuration {
      file_system_id     = "fs-0123456789abcdef0"
      transit_encryption = var.encryption # expect: TCOP-06-205 open
    }
  }
}

# A volume of the host crosses no network.
resource "aws_ecs_task_definition" "host" {
  family                = "records"
  container_definitions = "[]"
  volume {
    name      = "scratch"
    host_path = "/scratch"
  }
}

resource "aws_elasticache_cluster" "encrypted" {
  engine                     = "memcached"
  transit_encryption_enabled = true # expect: TCOP-06-205 pass
}

resource "aws_elasticache_cluster" "clear" {
  engine                     = "memcached"
  transit_encryption_enabled = false # expect: TCOP-06-205 fail
}

resource "aws_elasticache_cluster" "silent" { # expect: TCOP-06-205 open
  engine = "memcached"
}

resource "aws_elasticache_cluster" "alone" { # expect: TCOP-06-205 fail
  engine = "redis"
}

resource "aws_elasticache_replication_group" "group" { # expect: TCOP-06-205 fail
  replication_group_id = "sessions"
}

resource "aws_elasticache_cluster" "member" {
  replication_group_id = aws_elasticache_replication_group.group.id
}

resource "aws_elasticache_serverless_cache" "sessions" { # expect: TCOP-06-205 pass
  engine = "valkey"
  name   = "sessions"
}

resource "aws_emr_security_configuration" "encrypted" {
  configuration = jsonencode({ # expect: TCOP-06-205 pass
    EncryptionConfiguration = { EnableInTransitEncryption = true, EnableAtRestEncryption = true }
  })
}

resource "aws_emr_security_configuration" "clear" {
  configuration = jsonencode({ # expect: TCOP-06-205 fail
    EncryptionConfiguration = { EnableInTransitEncryption = false, EnableAtRestEncryption = true }
  })
}

resource "aws_emr_security_configuration" "asked" {
  configuration = jsonencode({ # expect: TCOP-06-205 open
    EncryptionConfiguration = { EnableInTransitEncryption = var.encryption, EnableAtRestEncryption = true }
  })
}

variable "wanted" {
  type = bool
}

resource "aws_emr_security_configuration" "either" {
  configuration = jsonencode({ # expect: TCOP-06-205 open
    EncryptionConfiguration = { EnableInTransitEncryption = var.wanted ? true : false, EnableAtRestEncryption = true }
  })
}
