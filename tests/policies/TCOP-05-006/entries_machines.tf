variable "packages" {}

resource "aws_instance" "broker" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  user_data     = local.install # expect: TCOP-05-006 fail
}

locals {
  install = <<-SH
    #!/bin/bash
    apt-get install -y \
      curl rabbitmq-server
  SH
}

# Libraries and tools are no servers.
resource "aws_instance" "app" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t4g.small"
  user_data     = "apt-get install -y redis-tools php-redis python3-pip && pip install redis elasticsearch"
}

resource "aws_instance" "asked" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t4g.small"
  user_data     = "yum install -y ${var.packages}" # expect: TCOP-05-006 open
}

resource "aws_launch_template" "cache" {
  name      = "cache"
  user_data = base64encode("dnf install -y redis6") # expect: TCOP-05-006 fail
}

resource "aws_launch_configuration" "cache" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.small"
  user_data     = "apt-get install -y memcached" # expect: TCOP-05-006 fail
}

resource "aws_imagebuilder_image_recipe" "search" {
  name             = "search"
  parent_image     = "arn:aws:imagebuilder:eu-west-2:aws:image/ubuntu-server-24-lts-x86/x.x.x"
  version          = "1.0.0"
  user_data_base64 = base64encode("apt-get install -y elasticsearch=7.17.9") # expect: TCOP-05-006 fail
}

resource "azurerm_linux_virtual_machine" "cache" {
  name        = "cache"
  custom_data = base64encode("apt-get install -y redis-server") # expect: TCOP-05-006 fail
}

resource "google_compute_instance" "cache" {
  name                    = "cache"
  metadata_startup_script = "apt-get install -y redis-server" # expect: TCOP-05-006 fail
}

resource "google_compute_instance_template" "cache" {
  metadata_startup_script = "apt-get install -y valkey" # expect: TCOP-05-006 fail
}
