variable "name" {
  type = string
}

variable "encryption" {
  description = "none, sqs or kms."
  type        = string
  default     = "sqs"

  validation {
    condition     = contains(["none", "sqs", "kms"], var.encryption)
    error_message = "The encryption is none, sqs or kms."
  }
}

variable "topics" {
  type    = map(string)
  default = {}
}

variable "attempts" {
  type    = number
  default = 5
}

variable "tags" {
  type    = map(string)
  default = {}
}

module "key" {
  source = "../key"
  count  = var.encryption == "kms" ? 1 : 0

  name     = "${var.name}-queue"
  services = ["sns", "sqs"]
  tags     = var.tags
}

resource "aws_sqs_queue" "failed" {
  name                      = "${var.name}-failed"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = var.encryption == "sqs" ? true : null
  kms_master_key_id         = var.encryption == "kms" ? module.key[0].id : null
  tags                      = var.tags
}

resource "aws_sqs_queue" "this" {
  name                       = var.name
  visibility_timeout_seconds = 60
  sqs_managed_sse_enabled    = var.encryption == "kms" ? null : var.encryption == "sqs"
  kms_master_key_id          = try(module.key[0].id, null)
  tags                       = var.tags

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.failed.arn
    maxReceiveCount     = var.attempts
  })
}

data "aws_iam_policy_document" "this" {
  dynamic "statement" {
    for_each = var.topics
    iterator = topic

    content {
      sid       = "From${title(topic.key)}"
      actions   = ["sqs:SendMessage"]
      resources = [aws_sqs_queue.this.arn]

      principals {
        type        = "Service"
        identifiers = ["sns.amazonaws.com"]
      }

      condition {
        test     = "ArnEquals"
        variable = "aws:SourceArn"
        values   = [topic.value]
      }
    }
  }
}

resource "aws_sqs_queue_policy" "this" {
  count = length(var.topics) == 0 ? 0 : 1

  queue_url = aws_sqs_queue.this.url
  policy    = data.aws_iam_policy_document.this.json
}

resource "aws_sns_topic_subscription" "this" {
  for_each = var.topics

  topic_arn = each.value
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.this.arn
}

output "arn" {
  value = aws_sqs_queue.this.arn
}

output "url" {
  value = aws_sqs_queue.this.url
}
