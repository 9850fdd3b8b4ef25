variable "tokens" {
  type = string
}

data "aws_ssm_parameter" "image" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_instance" "required" {
  ami = "ami-1"
  metadata_options {
    http_tokens = "required" # expect: TCOP-06-410 pass
  }
}

resource "aws_instance" "optional" {
  ami = "ami-1"
  metadata_options {
    http_tokens = "optional" # expect: TCOP-06-410 fail
  }
}

resource "aws_instance" "silent" { # expect: TCOP-06-410 fail
  ami = "ami-1"
}

resource "aws_instance" "image_decides" { # expect: TCOP-06-410 open
  ami = data.aws_ssm_parameter.image.value
}

resource "aws_instance" "off" {
  ami = "ami-1"
  metadata_options {
    http_endpoint = "disabled" # expect: TCOP-06-410 pass
  }
}

resource "aws_instance" "asked" {
  ami = "ami-1"
  metadata_options {
    http_tokens = var.tokens # expect: TCOP-06-410 open
  }
}

resource "aws_launch_template" "required" {
  metadata_options {
    http_tokens = "required" # expect: TCOP-06-410 pass, TCOP-06-410 pass
  }
}

resource "aws_instance" "by_template" {
  ami = "ami-1"
  launch_template {
    id = aws_launch_template.required.id
  }
}
