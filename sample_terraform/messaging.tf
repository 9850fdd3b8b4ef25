resource "aws_sns_topic" "decisions" {
  name = "${local.name}-decisions"
}

resource "aws_sqs_queue" "renewals" {
  name              = "${local.name}-renewals"
  kms_master_key_id = module.storage_key.arn

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.failed.arn
    maxReceiveCount     = 5
  })
}

resource "aws_sqs_queue" "failed" {
  name                    = "${local.name}-failed"
  sqs_managed_sse_enabled = false
}

resource "aws_sns_topic_subscription" "renewals" {
  topic_arn = aws_sns_topic.decisions.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.renewals.arn
}
