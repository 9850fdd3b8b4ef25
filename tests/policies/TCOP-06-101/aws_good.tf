resource "aws_db_instance" "on" {
  engine            = "postgres"
  storage_encrypted = true # expect: TCOP-06-101 pass
}
