resource "aws_storagegateway_gateway" "explained" {
  gateway_name     = "explained"
  gateway_timezone = "GMT"
  gateway_type     = "FILE_S3"
  tags = { # expect: TCOP-05-004 pass
    purpose  = "scans from the county record office"
    end-date = "2027-03-31"
  }
}

resource "aws_storagegateway_gateway" "silent" { # expect: TCOP-05-004 fail
  gateway_name     = "silent"
  gateway_timezone = "GMT"
  gateway_type     = "FILE_S3"
}
