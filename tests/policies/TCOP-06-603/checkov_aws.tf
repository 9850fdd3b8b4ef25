variable "mode" {
  type = string
}

resource "aws_mwaa_environment" "public" {
  name                  = "flows"
  webserver_access_mode = "PUBLIC_ONLY" # expect: TCOP-06-603 fail
}

resource "aws_mwaa_environment" "both" {
  name                  = "flows"
  webserver_access_mode = "PUBLIC_AND_PRIVATE" # expect: TCOP-06-603 fail
}

resource "aws_mwaa_environment" "private" {
  name                  = "flows"
  webserver_access_mode = "PRIVATE_ONLY" # expect: TCOP-06-603 pass
}

resource "aws_mwaa_environment" "silent" { # expect: TCOP-06-603 pass
  name = "flows"
}

resource "aws_mwaa_environment" "asked" {
  name                  = "flows"
  webserver_access_mode = var.mode # expect: TCOP-06-603 open
}

resource "aws_transfer_server" "silent" { # expect: TCOP-06-603 fail
  protocols = ["SFTP"]
}

resource "aws_transfer_server" "public" {
  endpoint_type = "PUBLIC" # expect: TCOP-06-603 fail
}

resource "aws_transfer_server" "meant" {
  endpoint_type = "PUBLIC"
  tags = { # expect: TCOP-06-603 pass
    exposure = "public"
  }
}

resource "aws_transfer_server" "inside" {
  endpoint_type = "VPC" # expect: TCOP-06-603 pass
}

resource "aws_transfer_server" "asked" {
  endpoint_type = var.mode # expect: TCOP-06-603 open
}

resource "aws_sagemaker_notebook_instance" "silent" { # expect: TCOP-06-603 fail
  name = "notebook"
}

resource "aws_sagemaker_notebook_instance" "direct" {
  name                   = "notebook"
  direct_internet_access = "Enabled" # expect: TCOP-06-603 fail
}

resource "aws_sagemaker_notebook_instance" "through_network" {
  name                   = "notebook"
  subnet_id              = "subnet-0123456789abcdef0"
  direct_internet_access = "Disabled" # expect: TCOP-06-603 pass
}

resource "aws_sagemaker_notebook_instance" "asked" {
  name                   = "notebook"
  direct_internet_access = var.mode # expect: TCOP-06-603 open
}
