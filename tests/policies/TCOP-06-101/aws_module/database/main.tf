variable "encrypted" {
  type    = bool
  default = true
}

resource "aws_db_instance" "this" {
  engine            = "postgres"
  storage_encrypted = var.encrypted # expect: TCOP-06-101 pass, TCOP-06-101 fail
}
