variable "multi_region" {
  type = bool
}

variable "selectors" {
  type = list(object({ read_write_type = string }))
}

resource "aws_cloudtrail" "asked" {
  name                  = "asked"
  s3_bucket_name        = "central-trails"
  is_multi_region_trail = var.multi_region # expect: TCOP-06-701 open
}

resource "aws_cloudtrail" "dynamic" {
  name                  = "dynamic"
  s3_bucket_name        = "central-trails"
  is_multi_region_trail = true

  dynamic "event_selector" {
    for_each = var.selectors
    content {
      read_write_type = event_selector.value.read_write_type # expect: TCOP-06-701 open
    }
  }
}
