variable "days" {
  type = string
}

variable "on" {
  type = bool
}

variable "tags" {
  type = map(string)
}

resource "aws_dynamodb_table" "kept" { # expect: TCOP-10-203 fail
  name = "kept"
  tags = { retention-days = "30" }
}

resource "aws_dynamodb_table" "off" {
  name = "off"
  tags = { "Retention" = "30 days" }
  ttl {
    attribute_name = "expires"
    enabled        = false # expect: TCOP-10-203 fail
  }
}

resource "aws_dynamodb_table" "ends" {
  name = "ends"
  tags = { retention-days = 30 }
  ttl {
    attribute_name = "expires"
    enabled        = "true" # expect: TCOP-10-203 pass
  }
}

resource "aws_dynamodb_table" "permanent" {
  name = "permanent"
  tags = { retention = "permanent" } # expect: TCOP-10-203 pass
}

# Nobody says for how long these are kept.
resource "aws_dynamodb_table" "untold" {
  name = "untold"
}

resource "aws_dynamodb_table" "words" {
  name = "words"
  tags = { retention = "see schedule" }
}

resource "aws_dynamodb_table" "given" {
  name = "given"
  tags = var.tags
}

resource "aws_dynamodb_table" "asked" {
  name = "asked"
  tags = { retention-days = var.days } # expect: TCOP-10-203 open
}

resource "aws_dynamodb_table" "asked_and_ends" {
  name = "asked-and-ends"
  tags = { retention-days = var.days }
  ttl {
    attribute_name = "expires"
    enabled        = true # expect: TCOP-10-203 pass
  }
}

resource "aws_dynamodb_table" "maybe" {
  name = "maybe"
  tags = { retention-days = "30" }
  ttl {
    attribute_name = "expires"
    enabled        = var.on # expect: TCOP-10-203 open
  }
}

resource "aws_dynamodb_table" "both_bad" { # expect: TCOP-10-203 fail
  name = "both-bad"
  tags = { retention-days = var.on ? "30" : "60" }
}

resource "aws_dynamodb_table" "not_there" {
  count = 0
  name  = "not-there"
  tags  = { retention-days = "30" }
}

resource "aws_kinesis_stream" "short" { # expect: TCOP-10-203 pass
  name = "short"
  tags = { retention-days = "7" }
}

resource "aws_kinesis_stream" "long" {
  name             = "long"
  retention_period = 720 # expect: TCOP-10-203 fail
  tags             = { retention-days = "7" }
}

resource "aws_kinesis_stream" "years" {
  name             = "years"
  retention_period = 720 # expect: TCOP-10-203 pass
  tags             = { retention = "7 years" }
}
