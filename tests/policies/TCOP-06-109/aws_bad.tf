resource "aws_sqs_queue" "off" {
  name                    = "off"
  sqs_managed_sse_enabled = false # expect: TCOP-06-109 fail
}

resource "aws_kinesis_stream" "silent" { # expect: TCOP-06-109 fail
  name        = "silent"
  shard_count = 1
}

resource "aws_sns_topic" "sensitive" { # expect: TCOP-06-109 fail
  name = "sensitive"
  tags = { classification = "OFFICIAL-SENSITIVE" }
}

# An empty key is none.
resource "aws_sqs_queue" "empty_key" {
  name                    = "empty-key"
  kms_master_key_id       = ""
  sqs_managed_sse_enabled = "false" # expect: TCOP-06-109 fail
}

resource "aws_kinesis_stream" "none" {
  name            = "none"
  shard_count     = 1
  encryption_type = "NONE" # expect: TCOP-06-109 fail
  kms_key_id      = "alias/aws/kinesis"
}

resource "aws_kinesis_firehose_delivery_stream" "direct" { # expect: TCOP-06-109 fail
  name        = "direct"
  destination = "extended_s3"
}

resource "aws_msk_cluster" "sensitive" { # expect: TCOP-06-109 fail
  cluster_name           = "sensitive"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3
  tags                   = { classification = "OFFICIAL-SENSITIVE" }
}

resource "aws_sns_topic" "aws_key" {
  name              = "aws-key"
  kms_master_key_id = "alias/aws/sns" # expect: TCOP-06-109 fail
  tags              = { classification = "OFFICIAL-SENSITIVE" }
}
