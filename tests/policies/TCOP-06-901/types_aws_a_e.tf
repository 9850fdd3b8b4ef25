provider "aws" {
  default_tags {
    tags = { environment = "production" }
  }
}

resource "aws_docdb_cluster" "guarded" {
  cluster_identifier  = "guarded"
  deletion_protection = true # expect: TCOP-06-901 pass
}

resource "aws_docdb_cluster" "silent" { # expect: TCOP-06-901 fail
  cluster_identifier = "silent"
}

resource "aws_docdb_cluster" "no_last_copy" {
  cluster_identifier  = "no-last-copy"
  deletion_protection = true
  skip_final_snapshot = true # expect: TCOP-06-901 fail
}

resource "aws_cognito_user_pool" "silent" { # expect: TCOP-06-901 fail
  name = "silent"
}

resource "aws_cognito_user_pool" "inactive" {
  name                = "inactive"
  deletion_protection = "INACTIVE" # expect: TCOP-06-901 fail
}

resource "aws_cognito_user_pool" "active" {
  name                = "active"
  deletion_protection = "ACTIVE" # expect: TCOP-06-901 pass
}

# The old name of aws_lb.
resource "aws_alb" "guarded" {
  name                       = "guarded"
  enable_deletion_protection = true # expect: TCOP-06-901 pass
}

resource "aws_alb" "silent" { # expect: TCOP-06-901 fail
  name = "silent"
}
