variable "mode" {
  type = string
}

resource "aws_dynamodb_table" "on_demand" {
  name         = "on-demand"
  billing_mode = "PAY_PER_REQUEST" # expect: TCOP-05-010 pass
}

resource "aws_dynamodb_table" "fixed" {
  name           = "fixed"
  read_capacity  = 100 # expect: TCOP-05-010 fail
  write_capacity = 20
}

resource "aws_dynamodb_table" "lock" {
  name           = "lock"
  read_capacity  = 1 # expect: TCOP-05-010 pass
  write_capacity = 1
}

resource "aws_dynamodb_table" "scaled" {
  name           = "scaled"
  read_capacity  = 100 # expect: TCOP-05-010 pass
  write_capacity = 20
}

resource "aws_appautoscaling_target" "scaled" {
  for_each           = toset(["Read", "Write"])
  resource_id        = "table/${aws_dynamodb_table.scaled.name}"
  scalable_dimension = "dynamodb:table:${each.value}CapacityUnits"
  service_namespace  = "dynamodb"
  min_capacity       = 5
  max_capacity       = 100
}

# Only what is read scales.
resource "aws_dynamodb_table" "half" {
  name           = "half"
  read_capacity  = 100 # expect: TCOP-05-010 fail
  write_capacity = 20
}

resource "aws_appautoscaling_target" "half" {
  resource_id        = "table/half"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  service_namespace  = "dynamodb"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_dynamodb_table" "asked" {
  name         = "asked"
  billing_mode = var.mode # expect: TCOP-05-010 open
}

resource "aws_kinesis_stream" "one" {
  name        = "one"
  shard_count = 1 # expect: TCOP-05-010 pass
}

resource "aws_kinesis_stream" "many" {
  name        = "many"
  shard_count = 8 # expect: TCOP-05-010 fail
}

resource "aws_kinesis_stream" "on_demand" {
  name = "on-demand"
  stream_mode_details {
    stream_mode = "ON_DEMAND" # expect: TCOP-05-010 pass
  }
}
