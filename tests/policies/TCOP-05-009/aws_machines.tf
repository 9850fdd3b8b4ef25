provider "aws" {
  region = "eu-west-2"
  default_tags {
    tags = { environment = "production" }
  }
}

resource "aws_instance" "web" {
  count         = 5
  instance_type = "t3.small"
}

resource "aws_lb_target_group" "web" { # expect: TCOP-05-009 fail
  name = "web"
}

resource "aws_lb_target_group_attachment" "web" {
  count            = 5
  target_group_arn = aws_lb_target_group.web.arn
  target_id        = aws_instance.web[count.index].id
}

# One machine at two ports is one machine.
resource "aws_instance" "single" {
  instance_type = "t3.small"
}

resource "aws_lb_target_group" "single" { # expect: TCOP-05-009 pass
  name = "single"
}

resource "aws_lb_target_group_attachment" "single" {
  for_each         = toset(["80", "81", "82", "83"])
  target_group_arn = aws_lb_target_group.single.arn
  target_id        = aws_instance.single.id
  port             = each.value
}

# Nothing is registered by hand.
resource "aws_lb_target_group" "of_a_group" {
  name = "of-a-group"
}

variable "many" {
  type = number
}

resource "aws_instance" "many" {
  count         = var.many
  instance_type = "t3.small"
}

resource "aws_lb_target_group" "many" { # expect: TCOP-05-009 open
  name = "many"
}

resource "aws_lb_target_group_attachment" "many" {
  count            = var.many
  target_group_arn = aws_lb_target_group.many.arn
  target_id        = aws_instance.many[count.index].id
}
