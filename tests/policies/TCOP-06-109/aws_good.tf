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
