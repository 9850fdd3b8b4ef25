variable "recoverable" {
  type = bool
}

resource "aws_dynamodb_table" "silent" { # expect: TCOP-10-402 fail
  name     = "orders"
  hash_key = "id"
}

resource "aws_dynamodb_table" "on" {
  name     = "orders"
  hash_key = "id"

  point_in_time_recovery {
    enabled = true # expect: TCOP-10-402 pass
  }
}

resource "aws_dynamodb_table" "asked" {
  name     = "orders"
  hash_key = "id"

  point_in_time_recovery {
    enabled = var.recoverable # expect: TCOP-10-402 open
  }
}

resource "aws_dynamodb_table" "replicated" {
  name     = "orders"
  hash_key = "id"

  point_in_time_recovery {
    enabled = true
  }

  replica { # expect: TCOP-10-402 fail
    region_name = "eu-west-1"
  }
}

# Locks of Terraform, sessions that expire, and what is said to be transient.
resource "aws_dynamodb_table" "locks" {
  name     = "terraform"
  hash_key = "LockID"
}

resource "aws_dynamodb_table" "sessions" {
  name     = "sessions"
  hash_key = "id"

  ttl {
    attribute_name = "expires"
    enabled        = true
  }
}

resource "aws_dynamodb_table" "transient" {
  name     = "counts"
  hash_key = "id"
  tags     = { durability = "transient" }
}

resource "aws_keyspaces_table" "on" {
  keyspace_name = "orders"
  table_name    = "orders"

  point_in_time_recovery {
    status = "ENABLED" # expect: TCOP-10-402 pass
  }
}

resource "aws_dynamodb_table_replica" "copy" { # expect: TCOP-10-402 fail
  global_table_arn = aws_dynamodb_table.on.arn
}
