provider "aws" {
  region = "eu-west-2"
  default_tags {
    tags = {
      purpose = "records still kept in the county data centre"
    }
  }
}

variable "tags" {
  type = map(string)
}

resource "aws_dx_connection" "explained" {
  name      = "county"
  bandwidth = "1Gbps"
  location  = "EqLD5"
  tags = { # expect: TCOP-05-004 pass
    "End-Date" = "2027-03-31"
  }
}

resource "aws_dx_connection" "silent" { # expect: TCOP-05-004 fail
  name      = "silent"
  bandwidth = "1Gbps"
  location  = "EqLD5"
}

resource "aws_vpn_connection" "blank" {
  customer_gateway_id = "cgw-0123456789abcdef0"
  type                = "ipsec.1"
  tags = { # expect: TCOP-05-004 fail
    end-date = " "
  }
}

resource "aws_storagegateway_gateway" "asked" {
  gateway_name     = "asked"
  gateway_timezone = "GMT"
  gateway_type     = "FILE_S3"
  tags             = var.tags # expect: TCOP-05-004 open
}

resource "aws_dx_private_virtual_interface" "explained" {
  name          = "private"
  connection_id = aws_dx_connection.explained.id
  tags          = aws_dx_connection.explained.tags # expect: TCOP-05-004 pass
}

resource "aws_dx_transit_virtual_interface" "silent" { # expect: TCOP-05-004 fail
  name          = "transit"
  connection_id = aws_dx_connection.silent.id
}
