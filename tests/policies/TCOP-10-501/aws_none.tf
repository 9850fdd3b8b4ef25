# No store has an owner: one result for the whole root. # expect: TCOP-10-501 fail
resource "aws_s3_bucket" "one" {
  bucket = "one"
}

resource "aws_sqs_queue" "two" {}
