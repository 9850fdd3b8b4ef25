resource "aws_elasticache_replication_group" "kept" {
  replication_group_id     = "kept"
  description              = "queue of letters"
  snapshot_retention_limit = 7 # expect: TCOP-10-401 pass
  tags                     = { durability = "durable" }
}
