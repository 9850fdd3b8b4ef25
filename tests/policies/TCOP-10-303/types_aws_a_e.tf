resource "aws_cloudtrail_event_data_store" "tables" {
  name = "tables"
  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }
    field_selector {
      field  = "resources.type"
      equals = ["AWS::DynamoDB::Table"] # expect: TCOP-10-303 pass
    }
  }
}

# What a store leaves out is no finding here.
resource "aws_cloudtrail_event_data_store" "management" {
  name = "management"
}
