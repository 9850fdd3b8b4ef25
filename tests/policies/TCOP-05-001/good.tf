# One result for the whole root, at its first line. # expect: TCOP-05-001 pass
resource "aws_instance" "web" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t4g.small"
}

resource "random_id" "suffix" {
  byte_length = 4
}
