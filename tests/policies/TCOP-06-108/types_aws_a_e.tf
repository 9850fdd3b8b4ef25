# Elastic clusters are always encrypted, and sensitive data need a key of one's own.
resource "aws_docdbelastic_cluster" "sensitive" { # expect: TCOP-06-108 fail
  name        = "sensitive"
  shard_count = 1
  tags        = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_docdbelastic_cluster" "keyed" { # expect: TCOP-06-108 pass
  name        = "keyed"
  shard_count = 1
  kms_key_id  = "arn:aws:kms:eu-west-2:111122223333:key/0a1b2c3d"
  tags        = { classification = "OFFICIAL-SENSITIVE" }
}
