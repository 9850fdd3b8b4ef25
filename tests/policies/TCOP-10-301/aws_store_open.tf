resource "aws_s3_bucket" "cases" { # expect: TCOP-10-301 open
  bucket = "cases"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}

# Without a trail of events beside it, an event store that keeps none of the data says nothing.
resource "aws_cloudtrail_event_data_store" "management" {
  name = "management"
  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
  }
}
