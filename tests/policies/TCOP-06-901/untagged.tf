resource "aws_db_instance" "untold" { # expect: TCOP-06-901 open
  engine = "postgres"
}

resource "aws_lb" "untold" {
  name = "web"
}
