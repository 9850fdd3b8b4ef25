variable "tenancy" {}

resource "aws_instance" "asked" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  tenancy       = var.tenancy # expect: TCOP-05-008 open
}
