provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1" # expect: TCOP-10-103 fail, TCOP-10-103 fail, TCOP-10-103 fail, TCOP-10-103 fail, TCOP-10-103 fail
}

resource "aws_dynamodb_table" "orders" {
  name     = "orders"
  hash_key = "id"
  replica {
    region_name = "eu-west-2"
  }
  replica {
    region_name = "us-east-1" # expect: TCOP-10-103 fail
  }
}

# no region name in sight: the provider decides
resource "aws_dynamodb_table_replica" "orders" {
  provider         = aws.ireland
  global_table_arn = aws_dynamodb_table.orders.arn
}

resource "aws_dynamodb_global_table" "old" {
  name = "orders"
  dynamic "replica" {
    for_each = ["eu-west-2", "eu-central-1"]
    content {
      region_name = replica.value # expect: TCOP-10-103 fail
    }
  }
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
}

resource "aws_rds_cluster" "secondary" {
  provider                  = aws.ireland
  engine                    = "aurora-postgresql"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
}

resource "aws_elasticache_replication_group" "primary" {
  replication_group_id = "sessions"
}

resource "aws_elasticache_global_replication_group" "sessions" {
  global_replication_group_id_suffix = "sessions"
  primary_replication_group_id       = aws_elasticache_replication_group.primary.id
}

resource "aws_elasticache_replication_group" "secondary" {
  provider                    = aws.ireland
  replication_group_id        = "sessions-ireland"
  global_replication_group_id = aws_elasticache_global_replication_group.sessions.global_replication_group_id
}

resource "aws_kms_key" "orders" {
  multi_region = true
}

resource "aws_kms_replica_key" "orders" {
  provider        = aws.ireland
  primary_key_arn = aws_kms_key.orders.arn
}

# the primary key is declared elsewhere
resource "aws_kms_replica_key" "of_elsewhere" {
  provider        = aws.ireland
  primary_key_arn = "arn:aws:kms:eu-west-2:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab"
}

resource "aws_secretsmanager_secret" "password" {
  name = "password"
  replica {
    region = "eu-west-1" # expect: TCOP-10-103 fail
  }
}

resource "aws_ecr_replication_configuration" "images" {
  replication_configuration {
    rule {
      destination {
        region      = "us-west-2" # expect: TCOP-10-103 fail
        registry_id = "111122223333"
      }
    }
  }
}

resource "aws_dsql_cluster" "orders" {
  multi_region_properties {
    witness_region = "eu-west-3" # expect: TCOP-10-103 fail
  }
}

resource "aws_dsql_cluster" "peers" {
  multi_region_properties {
    witness_region = "eu-west-2"
    clusters       = ["arn:aws:dsql:eu-west-1:111122223333:cluster/abcde1f234ghijklmnop5qr6st"] # expect: TCOP-10-103 fail
  }
}
