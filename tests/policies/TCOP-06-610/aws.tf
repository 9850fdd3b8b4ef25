variable "checked" {
  type = bool
}

variable "name" {
  type = string
}

variable "tags" {
  type = map(string)
}

variable "routed" {
  type = bool
}

resource "aws_instance" "silent" { # expect: TCOP-06-610 pass
  instance_type = "t3.micro"
}

resource "aws_instance" "checked" {
  source_dest_check = true # expect: TCOP-06-610 pass
}

resource "aws_instance" "web" {
  source_dest_check = "false" # expect: TCOP-06-610 fail
  tags = {
    Name     = "web"
    git_file = "nat.tf" # where it is written, not what it is for
  }
}

resource "aws_instance" "signature" { # a word within another is none
  source_dest_check = false # expect: TCOP-06-610 fail
  tags = {
    Name = "international-web"
  }
}

resource "aws_instance" "nat" {
  source_dest_check = false # expect: TCOP-06-610 pass
}

resource "aws_instance" "by_name" {
  source_dest_check = false # expect: TCOP-06-610 pass
  tags = {
    Name = "${var.name}-router"
  }
}

resource "aws_instance" "by_role" {
  source_dest_check = false # expect: TCOP-06-610 pass
  tags = {
    Name = var.name
    Role = "NATServer"
  }
}

resource "aws_instance" "by_key" {
  source_dest_check = false # expect: TCOP-06-610 pass
  tags = {
    firewall = "true"
  }
}

resource "aws_instance" "by_key_that_is_off" {
  source_dest_check = false # expect: TCOP-06-610 fail
  tags = {
    firewall = "false"
  }
}

resource "aws_instance" "of_some_name" {
  source_dest_check = false # expect: TCOP-06-610 open
  tags = {
    Name = var.name
  }
}

resource "aws_instance" "of_some_tags" {
  source_dest_check = false # expect: TCOP-06-610 open
  tags              = var.tags
}

resource "aws_instance" "asked" {
  source_dest_check = var.checked # expect: TCOP-06-610 open
}

resource "aws_instance" "way_out" {
  source_dest_check = false # expect: TCOP-06-610 pass
}

resource "aws_route" "out" {
  destination_cidr_block = "0.0.0.0/0"
  network_interface_id   = aws_instance.way_out.primary_network_interface_id
}

resource "aws_instance" "way_out_perhaps" {
  source_dest_check = false # expect: TCOP-06-610 open
}

resource "aws_route" "perhaps" {
  count                  = var.routed ? 1 : 0
  destination_cidr_block = "0.0.0.0/0"
  network_interface_id   = aws_instance.way_out_perhaps.primary_network_interface_id
}

resource "aws_instance" "none" {
  count             = 0
  source_dest_check = false
}
