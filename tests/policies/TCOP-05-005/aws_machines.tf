resource "aws_instance" "register" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  user_data     = local.install # expect: TCOP-05-005 fail
  tags          = { Name = "register-db" }
}

locals {
  install = <<-SH
    #!/bin/bash
    apt-get update
    apt-get install -y postgresql-15
  SH
}

resource "aws_launch_template" "encoded" {
  name      = "encoded"
  user_data = base64encode("yum install -y mysql-server") # expect: TCOP-05-005 open
}

# A client beside an application.
resource "aws_instance" "client" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t4g.small"
  user_data     = "apt-get install -y postgresql-client"
  tags          = { Name = "app-db-client" }
}

variable "region" {}

# What is not known here is no name of a package.
resource "aws_instance" "partly_known" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t4g.small"
  user_data     = <<-SH
    apt-get install -y nginx
    aws configure set region ${var.region}
  SH
}
