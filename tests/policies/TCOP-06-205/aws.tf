variable "encrypted" {
  type = bool
}

resource "aws_elasticache_replication_group" "on" {
  transit_encryption_enabled = true # expect: TCOP-06-205 pass
}

resource "aws_elasticache_replication_group" "silent" { # expect: TCOP-06-205 fail
  replication_group_id = "silent"
}

resource "aws_elasticache_replication_group" "both" {
  transit_encryption_enabled = true
  transit_encryption_mode    = "preferred" # expect: TCOP-06-205 fail
}

resource "aws_elasticache_replication_group" "asked" {
  transit_encryption_enabled = var.encrypted # expect: TCOP-06-205 open
}

resource "aws_msk_cluster" "silent" { # expect: TCOP-06-205 pass
  cluster_name = "events"
}

resource "aws_msk_cluster" "plain" {
  encryption_info {
    encryption_in_transit {
      client_broker = "TLS_PLAINTEXT" # expect: TCOP-06-205 fail
    }
  }
}

resource "aws_memorydb_cluster" "off" {
  tls_enabled = false # expect: TCOP-06-205 fail
}
