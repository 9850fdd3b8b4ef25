variable "sse" {
  type = bool
}

resource "aws_sqs_queue" "asked" {
  name                    = "asked"
  sqs_managed_sse_enabled = var.sse # expect: TCOP-06-109 open
}
