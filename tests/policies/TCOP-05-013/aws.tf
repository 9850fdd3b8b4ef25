variable "size" {
  type = string
}

resource "aws_instance" "previous" {
  instance_type = "m3.large" # expect: TCOP-05-013 fail
}

resource "aws_instance" "current" {
  instance_type = "m7g.large" # expect: TCOP-05-013 pass
}

resource "aws_instance" "asked" {
  instance_type = var.size # expect: TCOP-05-013 open
}

# Only general knowledge says so.
resource "aws_instance" "older" {
  instance_type = "t2.micro" # expect: TCOP-05-013 open
}

resource "aws_db_instance" "previous" {
  instance_class = "db.m3.large" # expect: TCOP-05-013 fail
}
