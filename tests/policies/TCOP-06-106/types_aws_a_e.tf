# Serverless caches are always encrypted, and sensitive data need a key of one's own.
resource "aws_elasticache_serverless_cache" "sensitive" { # expect: TCOP-06-106 fail
  name   = "sensitive"
  engine = "valkey"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_elasticache_serverless_cache" "keyed" { # expect: TCOP-06-106 pass
  name       = "keyed"
  engine     = "valkey"
  kms_key_id = "arn:aws:kms:eu-west-2:111122223333:key/0a1b2c3d"
  tags       = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_elasticache_serverless_cache" "ordinary" { # expect: TCOP-06-106 pass
  name   = "ordinary"
  engine = "redis"
}
