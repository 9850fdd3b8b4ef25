variable "tenancy" {}

resource "aws_vpc" "dedicated" {
  cidr_block       = "10.0.0.0/16"
  instance_tenancy = "dedicated" # expect: TCOP-05-008 fail
}

resource "aws_vpc" "silent" { # expect: TCOP-05-008 pass
  cidr_block = "10.1.0.0/16"
}

resource "aws_vpc" "asked" {
  cidr_block       = "10.2.0.0/16"
  instance_tenancy = var.tenancy # expect: TCOP-05-008 open
}

resource "aws_subnet" "dedicated" {
  vpc_id     = aws_vpc.dedicated.id
  cidr_block = "10.0.0.0/24"
}

resource "aws_subnet" "silent" {
  vpc_id     = aws_vpc.silent.id
  cidr_block = "10.1.0.0/24"
}

# The network decides where the machine names no tenancy.
resource "aws_instance" "in_dedicated" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  subnet_id     = aws_subnet.dedicated.id # expect: TCOP-05-008 fail
}

resource "aws_instance" "in_silent" { # expect: TCOP-05-008 pass
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  subnet_id     = aws_subnet.silent.id
}

# A network elsewhere is judged there.
resource "aws_instance" "elsewhere" { # expect: TCOP-05-008 pass
  ami           = "ami-0123456789abcdef0"
  instance_type = "m7i.large"
  subnet_id     = "subnet-0123456789abcdef0"
}

# Attributes choose the size.
resource "aws_launch_template" "may_be_metal" {
  name = "may_be_metal"
  instance_requirements {
    bare_metal = "included" # expect: TCOP-05-008 open
  }
}

resource "aws_launch_template" "metal" {
  name = "metal"
  instance_requirements {
    bare_metal = "required" # expect: TCOP-05-008 fail
  }
}

resource "aws_launch_template" "by_attributes" { # expect: TCOP-05-008 pass
  name = "by_attributes"
  instance_requirements {
    bare_metal = "excluded"
  }
}
