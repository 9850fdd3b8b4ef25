# Nothing but blocks of tags says that these belong to production.
resource "aws_autoscaling_group" "one" {
  name                = "one"
  min_size            = 1
  max_size            = 4
  vpc_zone_identifier = ["subnet-0123456789abcdef0"] # expect: TCOP-05-014 fail
  tag {
    key                 = "environment"
    value               = "production"
    propagate_at_launch = true
  }
}

resource "aws_autoscaling_group" "two" {
  name                = "two"
  min_size            = 1
  max_size            = 4
  vpc_zone_identifier = ["subnet-0123456789abcdef0", "subnet-0fedcba9876543210"] # expect: TCOP-05-014 pass
  tag {
    key                 = "environment"
    value               = "production"
    propagate_at_launch = true
  }
}
