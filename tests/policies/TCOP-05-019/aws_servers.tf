# expect: TCOP-05-019 open
resource "aws_instance" "legacy" {
  count         = 3
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7g.large"
}

resource "aws_sqs_queue" "jobs" {
  name = "jobs"
}
