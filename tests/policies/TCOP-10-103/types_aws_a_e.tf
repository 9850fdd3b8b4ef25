resource "aws_dynamodb_global_table" "home" {
  name = "cases"
  replica {
    region_name = "eu-west-2" # expect: TCOP-10-103 pass
  }
}

resource "aws_dynamodb_table_replica" "home" {
  global_table_arn = "arn:aws:dynamodb:eu-west-2:111122223333:table/cases"
  region           = "eu-west-2" # expect: TCOP-10-103 pass
}

resource "aws_ecr_replication_configuration" "home" {
  replication_configuration {
    rule {
      destination {
        region      = "eu-west-2" # expect: TCOP-10-103 pass
        registry_id = "111122223333"
      }
    }
  }
}
