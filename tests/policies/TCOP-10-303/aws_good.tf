resource "aws_cloudtrail" "tables" {
  name           = "tables"
  s3_bucket_name = "central-trails"
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

# what a trail leaves out is no finding here
resource "aws_cloudtrail" "management" {
  name           = "management"
  s3_bucket_name = "central-trails"
}
