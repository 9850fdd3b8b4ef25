data "aws_ami" "of_anybody" {
  most_recent = true
  filter {
    name   = "name"
    values = ["al2023-ami-*"]
  }
}

data "aws_ami" "of_amazon" {
  most_recent = true
  owners      = ["amazon"]
}

resource "aws_launch_template" "of_anybody" {
  name     = "of-anybody"
  image_id = data.aws_ami.of_anybody.id # expect: TCOP-06-804 fail
}

resource "aws_launch_configuration" "newest" {
  image_id      = data.aws_ami.of_amazon.id # expect: TCOP-06-804 pass
  instance_type = "m7i.large"
}
