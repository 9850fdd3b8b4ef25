resource "aws_dynamodb_table_replica" "recoverable" {
  global_table_arn       = "arn:aws:dynamodb:eu-west-2:111122223333:table/cases"
  point_in_time_recovery = true # expect: TCOP-10-402 pass
}
