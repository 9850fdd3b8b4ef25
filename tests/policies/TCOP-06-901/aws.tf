variable "guarded" {
  type = bool
}

provider "aws" {
  default_tags {
    tags = { environment = "production" }
  }
}

resource "aws_db_instance" "open" { # expect: TCOP-06-901 fail
  engine = "postgres"
}

resource "aws_db_instance" "guarded" {
  deletion_protection = true # expect: TCOP-06-901 pass
}

resource "aws_db_instance" "asked" {
  deletion_protection = var.guarded # expect: TCOP-06-901 open
}

resource "aws_db_instance" "no_last_copy" {
  deletion_protection = true
  skip_final_snapshot = true # expect: TCOP-06-901 fail
}

resource "aws_db_instance" "replica" {
  replicate_source_db = aws_db_instance.guarded.identifier
}

resource "aws_db_instance" "test" {
  tags = { environment = "test" }
}

resource "aws_dynamodb_table" "open" { # expect: TCOP-06-901 fail
  name = "orders"
}

resource "aws_s3_bucket" "emptied" {
  force_destroy = true # expect: TCOP-06-901 fail
}

resource "aws_s3_bucket" "stays" { # expect: TCOP-06-901 pass
  bucket = "stays"
}

resource "aws_cognito_user_pool" "guarded" {
  name                = "people"
  deletion_protection = "ACTIVE" # expect: TCOP-06-901 pass
}

resource "aws_lb" "open" { # expect: TCOP-06-901 fail
  name = "web"
}
