resource "aws_sqs_queue" "silent" { # expect: TCOP-06-109 pass
  name = "silent"
}

resource "aws_sqs_queue" "keyed" {
  name              = "keyed"
  kms_master_key_id = "alias/orders" # expect: TCOP-06-109 pass
}

resource "aws_sns_topic" "ordinary" { # expect: TCOP-06-109 pass
  name = "ordinary"
}

resource "aws_kinesis_stream" "on" {
  name            = "on"
  encryption_type = "KMS" # expect: TCOP-06-109 pass
  kms_key_id      = "alias/aws/kinesis"
}

# Fed by a stream, which is judged itself.
resource "aws_kinesis_firehose_delivery_stream" "fed" {
  name        = "fed"
  destination = "extended_s3"
  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.on.arn
    role_arn           = "arn:aws:iam::123456789012:role/firehose"
  }
}

variable "queue_key" {
  type    = string
  default = null
}

# With a key or without, the queue encrypts.
resource "aws_sqs_queue" "either_way" { # expect: TCOP-06-109 pass
  name              = "either-way"
  kms_master_key_id = var.queue_key
}

resource "aws_kinesis_firehose_delivery_stream" "direct" {
  name        = "direct"
  destination = "extended_s3"
  server_side_encryption {
    enabled = true # expect: TCOP-06-109 pass
  }
}

resource "aws_msk_cluster" "ordinary" { # expect: TCOP-06-109 pass
  cluster_name           = "ordinary"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3
}

data "aws_kms_alias" "own" {
  name = "alias/messages"
}

resource "aws_sns_topic" "keyed" { # expect: TCOP-06-109 pass
  name              = "keyed"
  kms_master_key_id = data.aws_kms_alias.own.target_key_arn
  tags              = { classification = "OFFICIAL-SENSITIVE" }
}
