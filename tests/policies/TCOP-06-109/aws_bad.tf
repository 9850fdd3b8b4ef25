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
